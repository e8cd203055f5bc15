<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>brook::ui::AbortHangingDialog</name>
    <message>
        <source>Abort the transaction of producer %1 in partition %2 of %3?</source>
        <translation>¿Abortar la transacción del productor %1 en la partición %2 de %3?</translation>
    </message>
    <message>
        <source>Abort transaction</source>
        <translation>Abortar la transacción</translation>
    </message>
    <message>
        <source>A marker is written behind what the producer wrote in this partition. Consumers that read committed records leave that out, and go on behind it. This cannot be undone.</source>
        <translation>Se escribe una marca detrás de lo que el productor escribió en esta partición. Los consumidores que leen registros confirmados lo omiten y siguen detrás. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Do this when nobody ends the transaction any more. If its producer is still at work, it may commit the rest of it in other partitions.</source>
        <translation>Hágalo cuando ya nadie termine la transacción. Si su productor sigue trabajando, puede confirmar el resto en otras particiones.</translation>
    </message>
    <message>
        <source>The transaction of producer %1 is aborted in partition %2 of %3</source>
        <translation>La transacción del productor %1 está abortada en la partición %2 de %3</translation>
    </message>
</context>
<context>
    <name>brook::ui::AbortTransactionDialog</name>
    <message>
        <source>Abort the transaction of %1?</source>
        <translation>¿Abortar la transacción de %1?</translation>
    </message>
    <message>
        <source>Abort transaction</source>
        <translation>Abortar la transacción</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Escrito en</translation>
    </message>
    <message>
        <source>Consumers that read committed records never see what it has written. Its producer is fenced: it cannot write any more before it begins anew. This cannot be undone.</source>
        <translation>Los consumidores que leen registros confirmados nunca ven lo que ha escrito. Su productor queda excluido: no puede escribir más hasta que empiece de nuevo. No se puede deshacer.</translation>
    </message>
    <message>
        <source>The transaction of %1 is aborted</source>
        <translation>La transacción de %1 está abortada</translation>
    </message>
</context>
<context>
    <name>brook::ui::AddPartitionsDialog</name>
    <message>
        <source>Add partitions to %1</source>
        <translation>Añadir particiones a %1</translation>
    </message>
    <message>
        <source>Add partitions</source>
        <translation>Añadir particiones</translation>
    </message>
    <message>
        <source>Partitions now</source>
        <translation>Particiones ahora</translation>
    </message>
    <message>
        <source>Partitions &amp;afterwards</source>
        <translation>Particiones &amp;después</translation>
    </message>
    <message>
        <source>Records with a key may go to another partition than before: their order by key holds only from now on. Partitions cannot be taken away again.</source>
        <translation>Los registros con clave pueden ir a otra partición que antes: su orden por clave solo vale a partir de ahora. Las particiones no se pueden quitar después.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n partition(s) now</source>
        <translation>
            <numerusform>%1 tiene ahora %n partición</numerusform>
            <numerusform>%1 tiene ahora %n particiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::Attention</name>
    <message>
        <source>The disk is nearly full</source>
        <translation>El disco está casi lleno</translation>
    </message>
    <message>
        <source>%1 left. What is stored stays readable.</source>
        <translation>Quedan %1. Lo almacenado sigue siendo legible.</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, a las %2</translation>
    </message>
    <message>
        <source>Partition %1 of %2 cannot be written</source>
        <translation>No se puede escribir en la partición %1 de %2</translation>
    </message>
    <message>
        <source>%1. What is stored stays readable.</source>
        <translation>%1. Lo almacenado sigue siendo legible.</translation>
    </message>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, partición %2</translation>
    </message>
    <message>
        <source>%1 has lost records</source>
        <translation>%1 ha perdido registros</translation>
    </message>
    <message>
        <source>%1 may lose records soon</source>
        <translation>%1 puede perder registros pronto</translation>
    </message>
    <message>
        <source>%1: what it would read next has been deleted.</source>
        <translation>%1: lo que leería a continuación ya se eliminó.</translation>
    </message>
    <message>
        <source>%1: behind %2, deleted in %3.</source>
        <translation>%1: retraso %2, se elimina en %3.</translation>
    </message>
</context>
<context>
    <name>brook::ui::BatchesModel</name>
    <message>
        <source>control</source>
        <translation>control</translation>
    </message>
    <message>
        <source>transactional</source>
        <translation>transaccional</translation>
    </message>
    <message>
        <source>append time</source>
        <translation>hora de añadido</translation>
    </message>
    <message>
        <source>goes from %1 on</source>
        <translation>puede irse desde %1</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Offsets</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Códec</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Newest time</source>
        <translation>Hora más reciente</translation>
    </message>
    <message>
        <source>Producer / epoch / sequence</source>
        <translation>Productor / época / secuencia</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Época del líder</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
</context>
<context>
    <name>brook::ui::CellDialog</name>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>There is no value.</source>
        <translation>No hay ningún valor.</translation>
    </message>
</context>
<context>
    <name>brook::ui::CodeBox</name>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
</context>
<context>
    <name>brook::ui::ColourRulesDialog</name>
    <message>
        <source>Colour rules of %1</source>
        <translation>Reglas de color de %1</translation>
    </message>
    <message>
        <source>The first rule that holds gives a row its colour and its name.</source>
        <translation>La primera regla que se cumple da a una fila su color y su nombre.</translation>
    </message>
    <message>
        <source>Colour rules, the first one before the others</source>
        <translation>Reglas de color, la primera antes que las demás</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Añadir regla</translation>
    </message>
    <message>
        <source>Before the rule above it (Alt+Up)</source>
        <translation>Antes de la regla de arriba (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Behind the rule below it (Alt+Down)</source>
        <translation>Después de la regla de abajo (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Delete this rule (Del)</source>
        <translation>Eliminar esta regla (Supr)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>What the rows show; without a name, the condition</source>
        <translation>Lo que muestran las filas; sin nombre, la condición</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Usar estas reglas</translation>
    </message>
    <message>
        <source>A rule that is on cannot be understood yet.</source>
        <translation>Una regla activada aún no se entiende.</translation>
    </message>
    <message>
        <source>No rule yet. Add one, or begin with a cell of a record.</source>
        <translation>Aún no hay reglas. Añada una o empiece por una celda de un registro.</translation>
    </message>
    <message>
        <source>Say for which records it holds.</source>
        <translation>Indique para qué registros se cumple.</translation>
    </message>
    <message>
        <source>Holds for %1 of the %2 records looked at here.</source>
        <translation>Se cumple para %1 de los %2 registros mirados aquí.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ColourRulesModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1. It cannot be understood.</source>
        <translation>%1. No se entiende.</translation>
    </message>
</context>
<context>
    <name>brook::ui::CommandDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>brook::ui::ConfigurationPage</name>
    <message>
        <source>The settings could not be read</source>
        <translation>No se pudieron leer los ajustes</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Set here only</source>
        <translation>Solo lo fijado aquí</translation>
    </message>
    <message>
        <source>Changed here only</source>
        <translation>Solo lo cambiado aquí</translation>
    </message>
    <message>
        <source>This cannot be read. Write a number, or one with its unit such as “7 days”.</source>
        <translation>Esto no se entiende. Escriba un número, o uno con su unidad, como «7 días».</translation>
    </message>
    <message>
        <source>%1, the default</source>
        <translation>%1, el valor predeterminado</translation>
    </message>
    <message>
        <source>Changes to the broker</source>
        <translation>Cambios en el bróker</translation>
    </message>
    <message>
        <source>Changes to %1</source>
        <translation>Cambios en %1</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>el bróker</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) written to %1</source>
        <translation>
            <numerusform>%n ajuste escrito en %1</numerusform>
            <numerusform>%n ajustes escritos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What would be removed is not known: %1</source>
        <translation>No se sabe qué se eliminaría: %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::ConnectionsPage</name>
    <message>
        <source>Client id</source>
        <translation>Id. de cliente</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>has not said</source>
        <translation>no lo ha dicho</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Conectado desde hace</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Peticiones/s</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Recibe</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envía</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>%1 received and %2 sent in %3 requests since it came</source>
        <translation>%1 recibidos y %2 enviados en %3 peticiones desde que llegó</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Filtrar conexiones</translation>
    </message>
    <message>
        <source>No client is connected</source>
        <translation>No hay ningún cliente conectado</translation>
    </message>
    <message>
        <source>Clients appear here when they connect; the address is in the line below.</source>
        <translation>Los clientes aparecen aquí al conectarse; la dirección está en la línea inferior.</translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n conectado</numerusform>
            <numerusform>%n conectados</numerusform>
        </translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>%1, answered %2 ago</source>
        <translation>%1, respondido hace %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::CopyLabel</name>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::CreateTopicDialog</name>
    <message>
        <source>New topic</source>
        <translation>Nuevo topic</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Crear topic</translation>
    </message>
    <message>
        <source>Everything can be changed later, but the number of partitions can only grow.</source>
        <translation>Todo se puede cambiar después, pero el número de particiones solo puede crecer.</translation>
    </message>
    <message>
        <source>A topic like %1</source>
        <translation>Un topic como %1</translation>
    </message>
    <message>
        <source>It gets every setting that is set at %1. Records are not copied.</source>
        <translation>Recibe todos los ajustes fijados en %1. Los registros no se copian.</translation>
    </message>
    <message>
        <source>letters, digits, dot, underscore, hyphen</source>
        <translation>letras, cifras, punto, guion bajo, guion</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Partitions</source>
        <translation>&amp;Particiones</translation>
    </message>
    <message>
        <source>7 days, as usual</source>
        <translation>7 días, como de costumbre</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Para siempre</translation>
    </message>
    <message>
        <source>No limit, as usual</source>
        <translation>Sin límite, como de costumbre</translation>
    </message>
    <message>
        <source>100 MiB</source>
        <translation>100 MiB</translation>
    </message>
    <message>
        <source>1 GiB</source>
        <translation>1 GiB</translation>
    </message>
    <message>
        <source>10 GiB</source>
        <translation>10 GiB</translation>
    </message>
    <message>
        <source>Let old records go</source>
        <translation>Dejar ir los registros antiguos</translation>
    </message>
    <message>
        <source>Keep the newest record of each key</source>
        <translation>Conservar el registro más reciente de cada clave</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>As the producer sends it</source>
        <translation>Como lo envía el productor</translation>
    </message>
    <message>
        <source>&amp;Keep records for</source>
        <translation>&amp;Conservar registros durante</translation>
    </message>
    <message>
        <source>Keep at &amp;most, per partition</source>
        <translation>&amp;Máximo por partición</translation>
    </message>
    <message>
        <source>&amp;When they are old</source>
        <translation>C&amp;uando son antiguos</translation>
    </message>
    <message>
        <source>&amp;Compression</source>
        <translation>Co&amp;mpresión</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ya existe</translation>
    </message>
</context>
<context>
    <name>brook::ui::Decoder</name>
    <message>
        <source>Guess</source>
        <translation>Adivinar</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Int32, big endian</source>
        <translation>Int32, big endian</translation>
    </message>
    <message>
        <source>Int64, big endian</source>
        <translation>Int64, big endian</translation>
    </message>
    <message>
        <source>Float32, big endian</source>
        <translation>Float32, big endian</translation>
    </message>
    <message>
        <source>Float64, big endian</source>
        <translation>Float64, big endian</translation>
    </message>
    <message>
        <source>UUID, 16 bytes</source>
        <translation>UUID, 16 bytes</translation>
    </message>
    <message>
        <source>Text, UTF-16 LE</source>
        <translation>Texto, UTF-16 LE</translation>
    </message>
    <message>
        <source>Text, UTF-16 BE</source>
        <translation>Texto, UTF-16 BE</translation>
    </message>
    <message>
        <source>Text, Latin-1</source>
        <translation>Texto, Latin-1</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>MessagePack</source>
        <translation>MessagePack</translation>
    </message>
    <message>
        <source>CBOR</source>
        <translation>CBOR</translation>
    </message>
    <message>
        <source>Avro</source>
        <translation>Avro</translation>
    </message>
    <message>
        <source>Protobuf</source>
        <translation>Protobuf</translation>
    </message>
    <message>
        <source>JSON with a schema id</source>
        <translation>JSON con número de esquema</translation>
    </message>
    <message>
        <source>Avro with a schema id</source>
        <translation>Avro con número de esquema</translation>
    </message>
    <message>
        <source>Protobuf with a schema id</source>
        <translation>Protobuf con número de esquema</translation>
    </message>
    <message>
        <source>Kafka’s own record</source>
        <translation>Registro propio de Kafka</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Hexadecimal digits</source>
        <translation>Dígitos hexadecimales</translation>
    </message>
    <message>
        <source>Int8</source>
        <translation>Int8</translation>
    </message>
    <message>
        <source>Int16, big endian</source>
        <translation>Int16, big endian</translation>
    </message>
    <message>
        <source>Int16, little endian</source>
        <translation>Int16, little endian</translation>
    </message>
    <message>
        <source>Int32, little endian</source>
        <translation>Int32, little endian</translation>
    </message>
    <message>
        <source>Int64, little endian</source>
        <translation>Int64, little endian</translation>
    </message>
    <message>
        <source>Uint32, big endian</source>
        <translation>Uint32, big endian</translation>
    </message>
    <message>
        <source>Uint64, big endian</source>
        <translation>Uint64, big endian</translation>
    </message>
    <message>
        <source>Uint32, little endian</source>
        <translation>Uint32, little endian</translation>
    </message>
    <message>
        <source>Uint64, little endian</source>
        <translation>Uint64, little endian</translation>
    </message>
    <message>
        <source>Float32, little endian</source>
        <translation>Float32, little endian</translation>
    </message>
    <message>
        <source>Float64, little endian</source>
        <translation>Float64, little endian</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Smile</translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteGroupDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Eliminar el grupo</translation>
    </message>
    <message numerus="yes">
        <source>%n committed offset(s) go with it. Consumers that use this name again begin where their own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>%n offset confirmado se va con él. Los consumidores que usen de nuevo este nombre empiezan donde diga su propio ajuste auto.offset.reset. No se puede deshacer.</numerusform>
            <numerusform>%n offsets confirmados se van con él. Los consumidores que usen de nuevo este nombre empiezan donde diga su propio ajuste auto.offset.reset. No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. A group can only be deleted when all have stopped.</source>
        <translation>
            <numerusform>%n miembro está activo. Un grupo solo se puede eliminar cuando todos han parado.</numerusform>
            <numerusform>%n miembros están activos. Un grupo solo se puede eliminar cuando todos han parado.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type its name</source>
        <translation>&amp;Escriba su nombre</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 está eliminado</translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteOffsetsDialog</name>
    <message>
        <source>Delete the offsets of %1 in %2?</source>
        <translation>¿Eliminar los offsets de %1 en %2?</translation>
    </message>
    <message>
        <source>Delete offsets</source>
        <translation>Eliminar los offsets</translation>
    </message>
    <message numerus="yes">
        <source>%n committed offset(s) of this topic are taken back. A consumer of the group begins there anew, where its own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>Se retira %n offset confirmado de este topic. Un consumidor del grupo empieza ahí de nuevo donde diga su propio ajuste auto.offset.reset. No se puede deshacer.</numerusform>
            <numerusform>Se retiran %n offsets confirmados de este topic. Un consumidor del grupo empieza ahí de nuevo donde diga su propio ajuste auto.offset.reset. No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is refused while a member of the group reads the topic.</source>
        <translation>Se rechaza mientras un miembro del grupo lea el topic.</translation>
    </message>
    <message>
        <source>%1 has no offsets in %2 any more</source>
        <translation>%1 ya no tiene offsets en %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteTopicDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>Delete topic</source>
        <translation>Eliminar topic</translation>
    </message>
    <message>
        <source>%1 They go with the topic, and so do its settings. This cannot be undone.</source>
        <translation>%1 Se van con el topic, igual que sus ajustes. No se puede deshacer.</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 se ha eliminado</translation>
    </message>
</context>
<context>
    <name>brook::ui::DiffDialog</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Offset %1 and the record before it with the same key</source>
        <translation>Offset %1 y el registro anterior con la misma clave</translation>
    </message>
    <message>
        <source>Looking for the record before it</source>
        <translation>Buscando el registro anterior</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This record has no key, or one that cannot be searched for.</source>
        <translation>Este registro no tiene clave, o tiene una que no se puede buscar.</translation>
    </message>
    <message>
        <source>No record before this one has its key.</source>
        <translation>Ningún registro anterior tiene esta clave.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>Offset %1 and the record that was kept</source>
        <translation>Offset %1 y el registro guardado</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>Offset %1, %2 earlier.</source>
        <translation>Offset %1, %2 antes.</translation>
    </message>
    <message>
        <source>%1 Nothing differs.</source>
        <translation>%1 No hay diferencias.</translation>
    </message>
    <message>
        <source>%1 Differences: %2</source>
        <translation>%1 Diferencias: %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::DockTitle</name>
    <message>
        <source>Let it float, or put it back</source>
        <translation>Separar o volver a acoplar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>brook::ui::Documents</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
</context>
<context>
    <name>brook::ui::EmptyTopicDialog</name>
    <message>
        <source>Empty %1?</source>
        <translation>¿Vaciar %1?</translation>
    </message>
    <message>
        <source>Remove records</source>
        <translation>Quitar registros</translation>
    </message>
    <message>
        <source>%1 They are removed; the topic and its settings stay. This cannot be undone.</source>
        <translation>%1 Se quitan; el topic y sus ajustes se quedan. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Records that arrive from now on stay. Offsets go on counting.</source>
        <translation>Los registros que lleguen a partir de ahora se quedan. Los offsets siguen contando.</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 está vacío</translation>
    </message>
</context>
<context>
    <name>brook::ui::ErrorState</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>brook::ui::ExportDialog</name>
    <message>
        <source>Export records of %1</source>
        <translation>Exportar registros de %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>All records of the partitions chosen</source>
        <translation>Todos los registros de las particiones elegidas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>JSON lines, to read on</source>
        <translation>Líneas JSON, para seguir procesando</translation>
    </message>
    <message>
        <source>CSV, for a sheet</source>
        <translation>CSV, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>Exact bytes, to import again</source>
        <translation>Bytes exactos, para volver a importar</translation>
    </message>
    <message>
        <source>%1 records, %2. Looked at %3 of %4 offsets.</source>
        <translation>%1 registros, %2. Examinados %3 de %4 offsets.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The records could not be exported: %1. No file was written.</source>
        <translation>No se pudieron exportar los registros: %1. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Exported %1 records</source>
        <translation>%1 registros exportados</translation>
    </message>
    <message>
        <source>%1. What could not be read is not in the file: %2</source>
        <translation>%1. Lo que no se pudo leer no está en el archivo: %2</translation>
    </message>
    <message>
        <source>The %1 records selected</source>
        <translation>Los %1 registros seleccionados</translation>
    </message>
</context>
<context>
    <name>brook::ui::ExportJob</name>
    <message>
        <source>something else than a file has this name</source>
        <translation>algo que no es un archivo tiene este nombre</translation>
    </message>
</context>
<context>
    <name>brook::ui::FateCard</name>
    <message>
        <source>does not hold it</source>
        <translation>no lo retiene</translation>
    </message>
    <message>
        <source>holds it for now</source>
        <translation>lo retiene por ahora</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>lo retiene</translation>
    </message>
    <message>
        <source>Why is this record still here?</source>
        <translation>¿Por qué sigue aquí este registro?</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Enter the offset of a record, or choose “Why is it still here?” where one is shown.</source>
        <translation>Escriba el offset de un registro, o elija «¿Por qué sigue aquí?» donde se muestre uno.</translation>
    </message>
    <message>
        <source>Reading the log from there on</source>
        <translation>Leyendo el registro desde ahí</translation>
    </message>
</context>
<context>
    <name>brook::ui::FilterBar</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Solo coincidencias</translation>
    </message>
    <message>
        <source>Mark matches</source>
        <translation>Marcar coincidencias</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Olvidar este filtro</translation>
    </message>
    <message>
        <source>Keep this filter for the topic</source>
        <translation>Conservar este filtro para el topic</translation>
    </message>
    <message>
        <source>%1 match so far. Looked at %2 of %3 offsets</source>
        <translation>%1 coincidencias hasta ahora. Examinados %2 de %3 offsets</translation>
    </message>
    <message>
        <source>%1 of %2 records match. Complete in %3</source>
        <translation>Coinciden %1 de %2 registros. Completo en %3</translation>
    </message>
    <message>
        <source>%1 records match. Complete in %2</source>
        <translation>Coinciden %1 registros. Completo en %2</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 offsets. %3 match so far.</source>
        <translation>Detenido en %1 de %2 offsets. %3 coincidencias hasta ahora.</translation>
    </message>
    <message>
        <source>Stopped after %1 matches, at %2 of %3 offsets.</source>
        <translation>Detenido tras %1 coincidencias, en %2 de %3 offsets.</translation>
    </message>
    <message>
        <source>The search ended: %1</source>
        <translation>La búsqueda terminó: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Stop the search (Esc)</source>
        <translation>Detener la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>Search what was not looked at</source>
        <translation>Buscar en lo que no se ha examinado</translation>
    </message>
</context>
<context>
    <name>brook::ui::FilterLine</name>
    <message>
        <source>partition = 3 AND key LIKE &apos;a%&apos;</source>
        <translation>partition = 3 AND key LIKE &apos;a%&apos;</translation>
    </message>
    <message>
        <source>Filter records by a condition</source>
        <translation>Filtrar registros por una condición</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>Filtros anteriores</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Sin filtro</translation>
    </message>
    <message>
        <source>The filter is valid</source>
        <translation>El filtro es válido</translation>
    </message>
    <message>
        <source>No earlier filter</source>
        <translation>Ningún filtro anterior</translation>
    </message>
    <message>
        <source>How to look: %1</source>
        <translation>Modo de búsqueda: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>brook::ui::FilterWords</name>
    <message>
        <source>Something is missing here: %1</source>
        <translation>Aquí falta algo: %1</translation>
    </message>
    <message>
        <source>“%1” is not an operator here. Did you mean %2 ?</source>
        <translation>«%1» no es un operador aquí. ¿Quiso decir %2 ?</translation>
    </message>
    <message>
        <source>Text stands in single quotes: &apos;%1&apos;</source>
        <translation>El texto va entre comillas simples: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>“%1” is not expected here, but %2</source>
        <translation>Aquí no se espera «%1», sino %2</translation>
    </message>
    <message>
        <source>This condition has too many parts</source>
        <translation>Esta condición tiene demasiadas partes</translation>
    </message>
    <message>
        <source>This condition is nested too deeply</source>
        <translation>Esta condición está anidada demasiado hondo</translation>
    </message>
    <message>
        <source>Nothing is equal to NULL, not even NULL. Write IS NULL or IS NOT NULL</source>
        <translation>Nada es igual a NULL, ni siquiera NULL. Escriba IS NULL o IS NOT NULL</translation>
    </message>
    <message>
        <source>This list is too long</source>
        <translation>Esta lista es demasiado larga</translation>
    </message>
    <message>
        <source>A timestamp is compared with a time: timestamp &gt;= &apos;2025-11-23 14:00&apos;</source>
        <translation>Una marca de tiempo se compara con una hora: timestamp &gt;= &apos;2025-11-23 14:00&apos;</translation>
    </message>
    <message>
        <source>A timestamp is compared with a time such as &apos;2025-11-23 14:00&apos;</source>
        <translation>Una marca de tiempo se compara con una hora como &apos;2025-11-23 14:00&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time. Times are written &apos;2025-11-23 14:00:00&apos;, with Z or +01:00 where a zone is meant</source>
        <translation>&apos;%1&apos; no es una hora. Las horas se escriben &apos;2025-11-23 14:00:00&apos;, con Z o +01:00 donde se indica una zona</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is compared with a number here</source>
        <translation>&apos;%1&apos; se compara aquí con un número</translation>
    </message>
    <message>
        <source>A field is missing before %1</source>
        <translation>Falta un campo antes de %1</translation>
    </message>
    <message>
        <source>“%1” is not a column. A field of the value is written value.%1, a text &apos;%1&apos;</source>
        <translation>«%1» no es una columna. Un campo del valor se escribe value.%1, un texto &apos;%1&apos;</translation>
    </message>
    <message>
        <source>A duration is written &apos;15m&apos;, &apos;2 hours&apos; or &apos;1 day&apos;</source>
        <translation>Una duración se escribe &apos;15m&apos;, &apos;2 hours&apos; o &apos;1 day&apos;</translation>
    </message>
    <message>
        <source>There is no function %1. There are now() and ago(&apos;15m&apos;)</source>
        <translation>No hay ninguna función %1. Hay now() y ago(&apos;15m&apos;)</translation>
    </message>
    <message>
        <source>A header is named: headers[&apos;trace-id&apos;]</source>
        <translation>Una cabecera se nombra: headers[&apos;trace-id&apos;]</translation>
    </message>
    <message>
        <source>Only key, value and headers have fields</source>
        <translation>Solo key, value y headers tienen campos</translation>
    </message>
    <message>
        <source>A path is written &apos;$.order.items[0]&apos;, names with other characters &apos;$.&quot;a b&quot;&apos;</source>
        <translation>Una ruta se escribe &apos;$.order.items[0]&apos;, los nombres con otros caracteres &apos;$.&quot;a b&quot;&apos;</translation>
    </message>
    <message>
        <source>This regular expression cannot be read: %1</source>
        <translation>Esta expresión regular no se puede leer: %1</translation>
    </message>
    <message>
        <source>“%1” has no meaning here</source>
        <translation>«%1» no significa nada aquí</translation>
    </message>
    <message>
        <source>“%1” is no number. Text stands in single quotes: &apos;%1&apos;</source>
        <translation>«%1» no es un número. El texto va entre comillas simples: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>This text is too long</source>
        <translation>Este texto es demasiado largo</translation>
    </message>
    <message>
        <source>Something to look for is missing here</source>
        <translation>Aquí falta lo que se busca</translation>
    </message>
    <message>
        <source>AND or OR</source>
        <translation>AND u OR</translation>
    </message>
    <message>
        <source>a closing parenthesis</source>
        <translation>un paréntesis de cierre</translation>
    </message>
    <message>
        <source>a comparison such as = or LIKE</source>
        <translation>una comparación como = o LIKE</translation>
    </message>
    <message>
        <source>IN, BETWEEN, LIKE, ILIKE or REGEXP</source>
        <translation>IN, BETWEEN, LIKE, ILIKE o REGEXP</translation>
    </message>
    <message>
        <source>a list in parentheses</source>
        <translation>una lista entre paréntesis</translation>
    </message>
    <message>
        <source>a comma or a closing parenthesis</source>
        <translation>una coma o un paréntesis de cierre</translation>
    </message>
    <message>
        <source>AND and the upper bound</source>
        <translation>AND y el límite superior</translation>
    </message>
    <message>
        <source>a pattern in single quotes, such as &apos;LH%&apos;</source>
        <translation>un patrón entre comillas simples, como &apos;LH%&apos;</translation>
    </message>
    <message>
        <source>one character in single quotes</source>
        <translation>un carácter entre comillas simples</translation>
    </message>
    <message>
        <source>a regular expression in single quotes</source>
        <translation>una expresión regular entre comillas simples</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a field such as key or value.status, or a value such as &apos;text&apos; or 42</source>
        <translation>un campo como key o value.status, o un valor como &apos;text&apos; o 42</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>el nombre de un campo</translation>
    </message>
    <message>
        <source>the number of an element, or a name in single quotes</source>
        <translation>el número de un elemento, o un nombre entre comillas simples</translation>
    </message>
    <message>
        <source>a closing bracket</source>
        <translation>un corchete de cierre</translation>
    </message>
    <message>
        <source>a path such as &apos;$.order.status&apos;</source>
        <translation>una ruta como &apos;$.order.status&apos;</translation>
    </message>
</context>
<context>
    <name>brook::ui::FirstRunPage</name>
    <message>
        <source>Brook is running</source>
        <translation>Brook está en marcha</translation>
    </message>
    <message>
        <source>Any Kafka client can connect now. There is nothing else to install and nothing to configure.</source>
        <translation>Cualquier cliente de Kafka puede conectarse ya. No hay nada más que instalar ni que configurar.</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Conectar un cliente</translation>
    </message>
    <message>
        <source>Copy this and run it. The topic is created by the first record.</source>
        <translation>Cópielo y ejecútelo. El topic se crea con el primer registro.</translation>
    </message>
    <message>
        <source>Or create a topic yourself</source>
        <translation>O cree un topic usted mismo</translation>
    </message>
    <message>
        <source>Records can then be typed in.</source>
        <translation>Después se pueden escribir registros a mano.</translation>
    </message>
    <message>
        <source>Brook answers with the address that the client used: containers and tunnels need no setting.</source>
        <translation>Brook responde con la dirección que usó el cliente: contenedores y túneles no necesitan ajustes.</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Nombre del topic</translation>
    </message>
    <message>
        <source>Number of partitions</source>
        <translation>Número de particiones</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partición</numerusform>
            <numerusform>%n particiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Crear topic</translation>
    </message>
    <message>
        <source>More choices…</source>
        <translation>Más opciones…</translation>
    </message>
    <message>
        <source>Waiting for the first client.</source>
        <translation>Esperando al primer cliente.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) connected, no record yet.</source>
        <translation>
            <numerusform>%n cliente conectado, aún sin registros.</numerusform>
            <numerusform>%n clientes conectados, aún sin registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>This page turns into the overview when there is a topic. Stored in %1.</source>
        <translation>Esta página se convierte en el resumen cuando haya un topic. Se guarda en %1.</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupActions</name>
    <message numerus="yes">
        <source>%n offset(s) of %1 are written</source>
        <translation>
            <numerusform>%n offset de %1 está escrito</numerusform>
            <numerusform>%n offsets de %1 están escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has its former offsets again</source>
        <translation>%1 tiene de nuevo sus offsets anteriores</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Copiar su nombre</translation>
    </message>
    <message>
        <source>Reset offsets…</source>
        <translation>Restablecer offsets…</translation>
    </message>
    <message>
        <source>Undo the last reset</source>
        <translation>Deshacer el último restablecimiento</translation>
    </message>
    <message>
        <source>Delete the offsets of a topic</source>
        <translation>Eliminar los offsets de un topic</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Locked while presenting</source>
        <translation>Bloqueado durante la presentación</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupOverview</name>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, partición %2</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Behind, records</source>
        <translation>Retraso, registros</translation>
    </message>
    <message>
        <source>Behind, time</source>
        <translation>Retraso, tiempo</translation>
    </message>
    <message>
        <source>Catches up in</source>
        <translation>Se pone al día en</translation>
    </message>
    <message>
        <source>Until records are lost</source>
        <translation>Hasta perder registros</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Rebalanceos</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>What the lines show</source>
        <translation>Qué muestran las líneas</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hasta cuándo atrás</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Lag over time</source>
        <translation>Retraso a lo largo del tiempo</translation>
    </message>
    <message>
        <source>No lag in this time</source>
        <translation>Sin retraso en este tiempo</translation>
    </message>
    <message>
        <source>%1 of them in one partition</source>
        <translation>%1 de ellos en una partición</translation>
    </message>
    <message>
        <source>everything is read</source>
        <translation>todo está leído</translation>
    </message>
    <message>
        <source>caught up</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>reads %1, %2 arrive</source>
        <translation>lee %1, llegan %2</translation>
    </message>
    <message>
        <source>its pace is not known yet</source>
        <translation>su ritmo aún no se conoce</translation>
    </message>
    <message>
        <source>if it reads nothing more</source>
        <translation>si no lee nada más</translation>
    </message>
    <message>
        <source>nothing is deleted for its age</source>
        <translation>nada se elimina por su edad</translation>
    </message>
    <message>
        <source>Retention edge, %1: older records of %2 are deleted</source>
        <translation>Límite de retención, %1: los registros más antiguos de %2 se eliminan</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partición</numerusform>
            <numerusform>%n particiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupPage</name>
    <message>
        <source>Its offsets were reset.</source>
        <translation>Sus offsets se restablecieron.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Reset offsets…</source>
        <translation>Restablecer offsets…</translation>
    </message>
    <message>
        <source>Keep records longer…</source>
        <translation>Conservar registros más tiempo…</translation>
    </message>
    <message>
        <source>More to do with this group</source>
        <translation>Más acciones con este grupo</translation>
    </message>
    <message>
        <source>Pages of the group</source>
        <translation>Páginas del grupo</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Rebalanceos</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>El broker está detenido.</translation>
    </message>
    <message>
        <source>This group was deleted, or has not come yet.</source>
        <translation>Este grupo fue eliminado o aún no ha llegado.</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupPartitions</name>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Nothing was committed here yet</source>
        <translation>Aquí aún no se ha confirmado nada</translation>
    </message>
    <message>
        <source>Committed at %1</source>
        <translation>Confirmado a las %1</translation>
    </message>
    <message>
        <source>Show the record that is read next</source>
        <translation>Mostrar el registro que se lee a continuación</translation>
    </message>
    <message>
        <source>Log end</source>
        <translation>Fin del log</translation>
    </message>
    <message>
        <source>Lag, records</source>
        <translation>Retraso, registros</translation>
    </message>
    <message>
        <source>Lag, time</source>
        <translation>Retraso, tiempo</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>The lag of the last 15 minutes</source>
        <translation>El retraso de los últimos 15 minutos</translation>
    </message>
    <message>
        <source>Until lost</source>
        <translation>Hasta perder</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdidos</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation>Copiar el lugar</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupRebalances</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Tras</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Rebalanceos</translation>
    </message>
    <message>
        <source>Nothing happened to this group yet</source>
        <translation>A este grupo aún no le ha pasado nada</translation>
    </message>
    <message>
        <source>Who joins and leaves is told from the moment Brook is started.</source>
        <translation>Quién entra y sale se cuenta desde que Brook se inicia.</translation>
    </message>
</context>
<context>
    <name>brook::ui::Groups</name>
    <message>
        <source>Stable</source>
        <translation>Estable</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Rebalancing</source>
        <translation>Rebalanceando</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>Asignando</translation>
    </message>
    <message>
        <source>Reconciling</source>
        <translation>Conciliando</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Muerto</translation>
    </message>
    <message>
        <source>consumer protocol</source>
        <translation>protocolo consumer</translation>
    </message>
    <message>
        <source>commits only</source>
        <translation>solo confirma</translation>
    </message>
    <message>
        <source>classic protocol of %1</source>
        <translation>protocolo clásico de %1</translation>
    </message>
    <message>
        <source>classic protocol</source>
        <translation>protocolo clásico</translation>
    </message>
    <message>
        <source>no members</source>
        <translation>sin miembros</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 assignor</source>
        <translation>asignador %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>epoch %1, assigned up to %2</source>
        <translation>época %1, asignada hasta %2</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>generación %1</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n otra</numerusform>
            <numerusform>%n otras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupsPage</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Asignador</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Lag, records</source>
        <translation>Retraso, registros</translation>
    </message>
    <message>
        <source>Lag, time</source>
        <translation>Retraso, tiempo</translation>
    </message>
    <message>
        <source>Until lost</source>
        <translation>Hasta perder</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>After this time the oldest record that is still to be read may be deleted, if the group reads nothing more</source>
        <translation>Tras este tiempo puede eliminarse el registro más antiguo aún por leer, si el grupo no lee nada más</translation>
    </message>
    <message>
        <source>No record that is still to be read is deleted for its age</source>
        <translation>Ningún registro aún por leer se elimina por su edad</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>Filtrar grupos</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>There is no group yet</source>
        <translation>Aún no hay ningún grupo</translation>
    </message>
    <message>
        <source>A group comes to be when a consumer with a group.id joins, or commits an offset.</source>
        <translation>Un grupo surge cuando un consumidor con un group.id se une o confirma un offset.</translation>
    </message>
    <message>
        <source>No group matches</source>
        <translation>Ningún grupo coincide</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) looked at: names, states, protocols and assignors.</source>
        <translation>
            <numerusform>%n grupo examinado: nombres, estados, protocolos y asignadores.</numerusform>
            <numerusform>%n grupos examinados: nombres, estados, protocolos y asignadores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) may lose records soon</source>
        <translation>
            <numerusform>%n grupo puede perder registros pronto</numerusform>
            <numerusform>%n grupos pueden perder registros pronto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>brook::ui::HitMap</name>
    <message>
        <source>Place in the topic</source>
        <translation>Lugar en el topic</translation>
    </message>
</context>
<context>
    <name>brook::ui::ImportDialog</name>
    <message>
        <source>Import records into %1</source>
        <translation>Importar registros en %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>A file of exact records, as an export writes it. Keys, values, headers and times become what they were; offsets are given anew.</source>
        <translation>Un archivo de registros exactos, como lo escribe una exportación. Claves, valores, cabeceras y tiempos vuelven a ser lo que eran; los offsets se asignan de nuevo.</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>Imported %1 records</source>
        <translation>%1 registros importados</translation>
    </message>
    <message>
        <source>Stopped after %1 records, which stay in the topic.</source>
        <translation>Detenido tras %1 registros, que permanecen en el topic.</translation>
    </message>
    <message>
        <source>%1 The %2 records before it are in the topic.</source>
        <translation>%1 Los %2 registros anteriores están en el topic.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ImportJob</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>This is no file of exact records: %1</source>
        <translation>No es un archivo de registros exactos: %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::IndexModel</name>
    <message>
        <source>Last offset of the batch</source>
        <translation>Último offset del lote</translation>
    </message>
    <message>
        <source>Position in the file</source>
        <translation>Posición en el archivo</translation>
    </message>
    <message>
        <source>Largest time so far</source>
        <translation>Mayor hora hasta ahí</translation>
    </message>
    <message>
        <source>Offset that has it</source>
        <translation>Offset que la tiene</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Productor</translation>
    </message>
    <message>
        <source>First offset</source>
        <translation>Primer offset</translation>
    </message>
    <message>
        <source>Marker at</source>
        <translation>Marcador en</translation>
    </message>
</context>
<context>
    <name>brook::ui::Inspector</name>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Ningún registro seleccionado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin clave</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Offsets</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Época del líder</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Id. de productor</translation>
    </message>
    <message>
        <source>Producer epoch</source>
        <translation>Época del productor</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>value</source>
        <translation>value</translation>
    </message>
    <message>
        <source>key</source>
        <translation>key</translation>
    </message>
    <message>
        <source>Select one in the list.</source>
        <translation>Seleccione uno en la lista.</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>offset</translation>
    </message>
    <message>
        <source>Copy the record as JSON</source>
        <translation>Copiar el registro como JSON</translation>
    </message>
    <message>
        <source>Produce again…</source>
        <translation>Producir de nuevo…</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Marca de tiempo</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Productor</translation>
    </message>
    <message>
        <source>This record could not be read again</source>
        <translation>Este registro no se pudo leer de nuevo</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partición %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin clave</translation>
    </message>
    <message>
        <source>The key of this record is null. Its partition was chosen without it.</source>
        <translation>La clave de este registro es null. Su partición se eligió sin ella.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>not idempotent</source>
        <translation>no idempotente</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>id %1</translation>
    </message>
    <message>
        <source>epoch %1, seq %2</source>
        <translation>época %1, sec. %2</translation>
    </message>
    <message>
        <source>Control record: %1</source>
        <translation>Registro de control: %1</translation>
    </message>
    <message>
        <source>Written by the broker when a transaction ends. Consumers never see it.</source>
        <translation>Lo escribe el broker cuando termina una transacción. Los consumidores nunca lo ven.</translation>
    </message>
    <message>
        <source>Tombstone</source>
        <translation>Lápida</translation>
    </message>
    <message>
        <source>The value is null. On a compacted topic this deletes the key.</source>
        <translation>El valor es null. En un topic compactado esto borra la clave.</translation>
    </message>
    <message>
        <source>Headers  %1</source>
        <translation>Cabeceras  %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abortada</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Este registro</translation>
    </message>
    <message>
        <source>Why is it still here?</source>
        <translation>¿Por qué sigue aquí?</translation>
    </message>
    <message>
        <source>Compare with another record</source>
        <translation>Comparar con otro registro</translation>
    </message>
    <message>
        <source>With the record before it of the same key</source>
        <translation>Con el registro anterior de la misma clave</translation>
    </message>
    <message>
        <source>Keep this record for comparison</source>
        <translation>Guardar este registro para comparar</translation>
    </message>
    <message>
        <source>With the one kept: %1</source>
        <translation>Con el guardado: %1</translation>
    </message>
    <message>
        <source>With one that was kept</source>
        <translation>Con uno guardado</translation>
    </message>
</context>
<context>
    <name>brook::ui::JsonTree</name>
    <message>
        <source>Value as a tree</source>
        <translation>Valor como árbol</translation>
    </message>
</context>
<context>
    <name>brook::ui::Layouts</name>
    <message>
        <source>Put all panels back</source>
        <translation>Restablecer todos los paneles</translation>
    </message>
    <message>
        <source>Save the layout as…</source>
        <translation>Guardar la disposición como…</translation>
    </message>
    <message>
        <source>Rename or delete layouts…</source>
        <translation>Renombrar o eliminar disposiciones…</translation>
    </message>
    <message>
        <source>Browse</source>
        <extracomment>A layout: the tree, the documents and the inspector</extracomment>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Inspect</source>
        <extracomment>A layout: much room for the record that is looked at</extracomment>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>A layout: nothing but the documents, for an audience</extracomment>
        <translation>Presentar</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Disposición: %1</translation>
    </message>
    <message>
        <source>The layout is remembered as “%1”</source>
        <translation>La disposición queda guardada como «%1»</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Una disposición necesita un nombre.</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>Un nombre tiene como máximo %1 letras.</translation>
    </message>
    <message>
        <source>“%1” is one of Brook’s own layouts.</source>
        <translation>«%1» es una de las disposiciones propias de Brook.</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Disposiciones</translation>
    </message>
</context>
<context>
    <name>brook::ui::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>Disposiciones</translation>
    </message>
    <message>
        <source>Type another name to rename a layout.</source>
        <translation>Escriba otro nombre para renombrar una disposición.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Name of the layout “%1”</source>
        <translation>Nombre de la disposición «%1»</translation>
    </message>
    <message>
        <source>Delete the layout “%1”</source>
        <translation>Eliminar la disposición «%1»</translation>
    </message>
    <message>
        <source>“%1” is “%2” now.</source>
        <translation>«%1» se llama ahora «%2».</translation>
    </message>
    <message>
        <source>There is a layout “%1” already.</source>
        <translation>Ya hay una disposición «%1».</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>«%1» está eliminada.</translation>
    </message>
</context>
<context>
    <name>brook::ui::LoadingState</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>brook::ui::Locator</name>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Intro abre</translation>
    </message>
    <message>
        <source>Topic, topic:partition@offset, topic@time, setting, action</source>
        <translation>Topic, topic:partición@offset, topic@hora, ajuste, acción</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>↑ ↓ move     Enter open     @ offset or time     &gt; actions only     Esc close</source>
        <translation>↑ ↓ mover     Intro abrir     @ offset u hora     &gt; solo acciones     Esc cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partición</numerusform>
            <numerusform>%n particiones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>first record at or after</source>
        <translation>primer registro en ese momento o después</translation>
    </message>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, partición %2</translation>
    </message>
    <message>
        <source>holds %1 to %2</source>
        <translation>contiene de %1 a %2</translation>
    </message>
    <message>
        <source>%1 of the broker</source>
        <translation>%1 del bróker</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>%1, behind %2</source>
        <translation>%1, retraso %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>view of %1</source>
        <translation>vista de %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Broker settings</source>
        <translation>Ajustes del bróker</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navegación</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Produce a record</source>
        <translation>Producir un registro</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 copiado</translation>
    </message>
    <message>
        <source>No record at or after that time.</source>
        <translation>Ningún registro en ese momento ni después.</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Ir a…</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Nuevo topic…</translation>
    </message>
    <message>
        <source>Produce</source>
        <translation>Producir</translation>
    </message>
    <message>
        <source>Records of this topic</source>
        <translation>Registros de este topic</translation>
    </message>
    <message>
        <source>Partitions of this topic</source>
        <translation>Particiones de este topic</translation>
    </message>
    <message>
        <source>Configuration of this topic</source>
        <translation>Configuración de este topic</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Pestaña siguiente</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Pestaña anterior</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Cerrar esta pestaña</translation>
    </message>
    <message>
        <source>Open the closed tab again</source>
        <translation>Reabrir la pestaña cerrada</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Región siguiente</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Región anterior</translation>
    </message>
    <message>
        <source>Filter the tree</source>
        <translation>Filtrar el árbol</translation>
    </message>
    <message>
        <source>Show or hide the tree</source>
        <translation>Mostrar u ocultar el árbol</translation>
    </message>
    <message>
        <source>Show or hide the record inspector</source>
        <translation>Mostrar u ocultar el inspector de registros</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Tamaño normal</translation>
    </message>
    <message>
        <source>Presenter mode: large type, nothing can be deleted</source>
        <translation>Modo presentación: letra grande, nada se puede borrar</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Shortcuts…</source>
        <translation>Atajos…</translation>
    </message>
    <message>
        <source>Quit: the broker stops</source>
        <translation>Salir: el bróker se detiene</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Como el sistema (%1)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Produce to %1</source>
        <translation>Producir en %1</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Configuración de %1</translation>
    </message>
    <message>
        <source>Clone %1…</source>
        <translation>Clonar %1…</translation>
    </message>
    <message>
        <source>Add partitions to %1…</source>
        <translation>Añadir particiones a %1…</translation>
    </message>
    <message>
        <source>Empty %1…</source>
        <translation>Vaciar %1…</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>Eliminar %1…</translation>
    </message>
    <message>
        <source>Storage of this topic</source>
        <translation>Almacenamiento de este topic</translation>
    </message>
    <message>
        <source>Filter the records of this topic</source>
        <translation>Filtrar los registros de este topic</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transacciones</translation>
    </message>
    <message>
        <source>Transactions and producers</source>
        <translation>Transacciones y productores</translation>
    </message>
    <message>
        <source>Reset offsets of %1…</source>
        <translation>Restablecer offsets de %1…</translation>
    </message>
    <message>
        <source>Rebalances of %1</source>
        <translation>Rebalanceos de %1</translation>
    </message>
    <message>
        <source>Delete group %1…</source>
        <translation>Eliminar el grupo %1…</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL over topics</source>
        <translation>SQL sobre topics</translation>
    </message>
    <message>
        <source>Query %1 with SQL</source>
        <translation>Consultar %1 con SQL</translation>
    </message>
    <message>
        <source>%1 leads nowhere: there is no such topic here</source>
        <translation>%1 no lleva a ninguna parte: aquí no existe ese topic</translation>
    </message>
    <message>
        <source>Colour rules of this topic…</source>
        <translation>Reglas de color de este topic…</translation>
    </message>
    <message>
        <source>Save the view of this topic…</source>
        <translation>Guardar la vista de este topic…</translation>
    </message>
    <message>
        <source>Time zone…</source>
        <translation>Zona horaria…</translation>
    </message>
</context>
<context>
    <name>brook::ui::MembersTable</name>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>Miembro %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Cliente %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Época %1</translation>
    </message>
    <message>
        <source>Wants %1</source>
        <translation>Quiere %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>moviéndose</translation>
    </message>
    <message>
        <source>static</source>
        <translation>estático</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>De camino a %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Nobody is in this group</source>
        <translation>Nadie está en este grupo</translation>
    </message>
    <message>
        <source>Its committed offsets stay, and wait for the next consumer.</source>
        <translation>Sus offsets confirmados se quedan y esperan al próximo consumidor.</translation>
    </message>
</context>
<context>
    <name>brook::ui::Navigation</name>
    <message>
        <source>Filter the tree</source>
        <translation>Filtrar el árbol</translation>
    </message>
</context>
<context>
    <name>brook::ui::NavigationModel</name>
    <message>
        <source>local</source>
        <translation>local</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Broker settings</source>
        <translation>Ajustes del bróker</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>arrancando</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partición %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>fuera de línea</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n fuera de línea</numerusform>
            <numerusform>%n fuera de línea</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transacciones</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n vencida</numerusform>
            <numerusform>%n vencidas</numerusform>
        </translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>brook::ui::NavigationTree</name>
    <message>
        <source>Navigation</source>
        <translation>Navegación</translation>
    </message>
</context>
<context>
    <name>brook::ui::OpeningWindow</name>
    <message>
        <source>Brook is starting</source>
        <translation>Brook se está iniciando</translation>
    </message>
    <message>
        <source>Opening the data directory</source>
        <translation>Abriendo el directorio de datos</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Brook</source>
        <translation>Brook</translation>
    </message>
    <message>
        <source>Partitions opened</source>
        <translation>Particiones abiertas</translation>
    </message>
    <message numerus="yes">
        <source>Opening the data directory: %1 of %Ln partitions</source>
        <translation>
            <numerusform>Abriendo el directorio de datos: %1 de %Ln partición</numerusform>
            <numerusform>Abriendo el directorio de datos: %1 de %Ln particiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Brook cannot start</source>
        <translation>Brook no puede iniciarse</translation>
    </message>
</context>
<context>
    <name>brook::ui::OverviewPage</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Records/s</source>
        <translation>Registros/s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Último minuto</translation>
    </message>
    <message>
        <source>Records in, last minute</source>
        <translation>Registros entrantes, último minuto</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Arrancando.</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>Registros entrantes</translation>
    </message>
    <message>
        <source>Records out</source>
        <translation>Registros salientes</translation>
    </message>
    <message>
        <source>Produce, 99th percentile</source>
        <translation>Producir, percentil 99</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Almacenado</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Disco libre</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>last ten minutes</source>
        <translation>últimos diez minutos</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What the chart counts</source>
        <translation>Lo que cuenta el gráfico</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Entrada y salida</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Por topic</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>Qué son las líneas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>Topics más activos</translation>
    </message>
    <message>
        <source>Wants attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Newest events</source>
        <translation>Eventos recientes</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Conectar un cliente</translation>
    </message>
    <message>
        <source>The broker is starting.</source>
        <translation>El bróker está arrancando.</translation>
    </message>
    <message>
        <source>The broker could not go on.</source>
        <translation>El bróker no pudo continuar.</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>El bróker está detenido.</translation>
    </message>
    <message>
        <source>Some records cannot be taken.</source>
        <translation>Algunos registros no se pueden aceptar.</translation>
    </message>
    <message>
        <source>Everything is running.</source>
        <translation>Todo funciona.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) want(s) your attention.</source>
        <translation>
            <numerusform>Una cosa requiere su atención.</numerusform>
            <numerusform>%n cosas requieren su atención.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up for %1.</source>
        <translation>En marcha desde hace %1.</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>por segundo</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 ms of it waits for the disk</source>
        <translation>%1 ms de ello espera al disco</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectados</translation>
    </message>
    <message>
        <source>none has said what it is</source>
        <translation>ninguno ha dicho qué es</translation>
    </message>
    <message numerus="yes">
        <source>%n software version(s)</source>
        <translation>
            <numerusform>%n versión de software</numerusform>
            <numerusform>%n versiones de software</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>still counting</source>
        <translation>aún contando</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n topic(s)</source>
        <translation>
            <numerusform>El único topic (%n)</numerusform>
            <numerusform>Los %n topics</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing. No partition is offline and no warning came in the last ten minutes.</source>
        <translation>Nada. Ninguna partición está fuera de línea y no hubo avisos en los últimos diez minutos.</translation>
    </message>
    <message>
        <source>Show topic</source>
        <translation>Mostrar topic</translation>
    </message>
    <message>
        <source>Nothing has happened since the start.</source>
        <translation>No ha ocurrido nada desde el inicio.</translation>
    </message>
    <message>
        <source>Acknowledged records are on disk before the answer leaves.</source>
        <translation>Los registros confirmados están en disco antes de que salga la respuesta.</translation>
    </message>
    <message>
        <source>Acknowledged records are on disk within 100 ms; a power cut may take those.</source>
        <translation>Los registros confirmados están en disco en 100 ms; un corte de luz puede llevarse esos.</translation>
    </message>
    <message>
        <source>Acknowledged records reach the disk when the system writes them; a power cut may take some.</source>
        <translation>Los registros confirmados llegan al disco cuando el sistema los escribe; un corte de luz puede llevarse algunos.</translation>
    </message>
    <message>
        <source>nothing came in ten seconds</source>
        <translation>nada llegó en diez segundos</translation>
    </message>
</context>
<context>
    <name>brook::ui::PartitionsPage</name>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>fuera de línea</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>sincronizada</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>contando</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>First offset</source>
        <translation>Primer offset</translation>
    </message>
    <message>
        <source>High watermark</source>
        <translation>Marca máxima</translation>
    </message>
    <message>
        <source>End offset</source>
        <translation>Offset final</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Época del líder</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
</context>
<context>
    <name>brook::ui::PayloadView</name>
    <message>
        <source>Show the selected field as a column of the list</source>
        <translation>Mostrar el campo elegido como columna de la lista</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Copiarlo entero</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>0 bytes. This is not the same as null.</source>
        <translation>0 bytes. No es lo mismo que null.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>todos, %1</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (adivinado)</translation>
    </message>
    <message>
        <source>first %1 while the rest is read</source>
        <translation>los primeros %1 mientras se lee el resto</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <translation>Bytes %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Choose the schema…</source>
        <translation>Elegir el esquema…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>no encaja</translation>
    </message>
</context>
<context>
    <name>brook::ui::Pill</name>
    <message>
        <source>%1 new</source>
        <translation>%1 nuevos</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new record(s)</source>
        <translation>
            <numerusform>Mostrar %n registro nuevo</numerusform>
            <numerusform>Mostrar %n registros nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ProducePanel</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>At another time than now</source>
        <translation>En otro momento</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Marca de tiempo</translation>
    </message>
    <message>
        <source>Produce record</source>
        <translation>Producir registro</translation>
    </message>
    <message>
        <source>Produce record (%1)</source>
        <translation>Producir registro (%1)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Tombstone</source>
        <translation>Lápida</translation>
    </message>
    <message>
        <source>A tombstone is a null value: it deletes its key. It is not the same as an empty value.</source>
        <translation>Una tombstone es un valor null: borra su clave. No es lo mismo que un valor vacío.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Añadir una cabecera</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>By key, as Kafka&apos;s clients do; in turn without one</source>
        <translation>Por clave, como los clientes de Kafka; sin clave, por turnos</translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation>Por turnos</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partición %1</translation>
    </message>
    <message>
        <source>Filled from partition %1, offset %2.</source>
        <translation>Tomado de la partición %1, offset %2.</translation>
    </message>
    <message>
        <source>%1 is not hex: two digits for each byte.</source>
        <translation>%1 no es hexadecimal: dos cifras por byte.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La clave</translation>
    </message>
    <message>
        <source>The value</source>
        <translation>El valor</translation>
    </message>
    <message>
        <source>Written to %1, partition %2, offset %3.</source>
        <translation>Escrito en %1, partición %2, offset %3.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ProducersTable</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Id. de productor</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Transaction open since</source>
        <translation>Transacción abierta desde</translation>
    </message>
    <message>
        <source>Show the first record of the transaction</source>
        <translation>Mostrar el primer registro de la transacción</translation>
    </message>
    <message>
        <source>No transaction is open here</source>
        <translation>Aquí no hay ninguna transacción abierta</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>colgada</translation>
    </message>
    <message>
        <source>Transactional id</source>
        <translation>Id. transaccional</translation>
    </message>
    <message>
        <source>Last sequence</source>
        <translation>Última secuencia</translation>
    </message>
    <message>
        <source>Last write</source>
        <translation>Última escritura</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Productores</translation>
    </message>
    <message>
        <source>Abort transaction…</source>
        <translation>Abortar la transacción…</translation>
    </message>
    <message>
        <source>No producer is known</source>
        <translation>No se conoce ningún productor</translation>
    </message>
    <message>
        <source>Idempotent and transactional producers appear here when they write.</source>
        <translation>Los productores idempotentes y transaccionales aparecen aquí cuando escriben.</translation>
    </message>
    <message>
        <source>No producer matches</source>
        <translation>Ningún productor coincide</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at: topics, ids and transactions.</source>
        <translation>
            <numerusform>%n examinado: topics, identificadores y transacciones.</numerusform>
            <numerusform>%n examinados: topics, identificadores y transacciones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordDelegate</name>
    <message>
        <source>aborted</source>
        <translation>abortada</translation>
    </message>
    <message>
        <source>open txn</source>
        <translation>txn abierta</translation>
    </message>
    <message>
        <source>txn</source>
        <translation>txn</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>tombstone</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>first 4 KiB</source>
        <translation>primeros 4 KiB</translation>
    </message>
    <message>
        <source>deletes this key</source>
        <translation>borra esta clave</translation>
    </message>
    <message>
        <source>a null value without a key</source>
        <translation>un valor null sin clave</translation>
    </message>
    <message>
        <source>0 bytes</source>
        <translation>0 bytes</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>marcador</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordTable</name>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordWindowModel</name>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin clave</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>tombstone</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation>Hora, %1</translation>
    </message>
    <message>
        <source>1 offset</source>
        <translation>1 offset</translation>
    </message>
    <message>
        <source>%1 offsets</source>
        <translation>%1 offsets</translation>
    </message>
    <message>
        <source>%1 without a record: removed by compaction, or never written</source>
        <translation>%1 sin registro: eliminados por la compactación, o nunca escritos</translation>
    </message>
    <message>
        <source>Control record: %1</source>
        <translation>Registro de control: %1</translation>
    </message>
    <message>
        <source>Control record: transaction of producer %1 committed</source>
        <translation>Registro de control: transacción del productor %1 confirmada</translation>
    </message>
    <message>
        <source>Control record: transaction of producer %1 aborted</source>
        <translation>Registro de control: transacción del productor %1 abortada</translation>
    </message>
    <message>
        <source>Control record of producer %1: %2</source>
        <translation>Registro de control del productor %1: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1, a match</source>
        <translation>%1, coincide</translation>
    </message>
    <message>
        <source>%1, bookmarked %2</source>
        <translation>%1, con marcador %2</translation>
    </message>
    <message>
        <source>Coloured by the rule “%1”</source>
        <translation>Coloreado por la regla «%1»</translation>
    </message>
    <message>
        <source>%1, coloured as %2</source>
        <translation>%1, coloreado como %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordsPage</name>
    <message>
        <source>Newest first</source>
        <translation>Recientes primero</translation>
    </message>
    <message>
        <source>From offset…</source>
        <translation>Desde el offset…</translation>
    </message>
    <message>
        <source>From time…</source>
        <translation>Desde la hora…</translation>
    </message>
    <message>
        <source>All partitions</source>
        <translation>Todas las particiones</translation>
    </message>
    <message>
        <source>Read uncommitted</source>
        <translation>Leer sin confirmar</translation>
    </message>
    <message>
        <source>Read committed</source>
        <translation>Leer confirmado</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partición %1</translation>
    </message>
    <message>
        <source>%1 of %2 partitions</source>
        <translation>%1 de %2 particiones</translation>
    </message>
    <message>
        <source>Tail paused</source>
        <translation>En vivo, en pausa</translation>
    </message>
    <message>
        <source>The records cannot be read.</source>
        <translation>Los registros no se pueden leer.</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>Aún no hay registros.</translation>
    </message>
    <message>
        <source>Waiting for the first one on %1.</source>
        <translation>Esperando el primero en %1.</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>Still counting records</source>
        <translation>Aún contando registros</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copiar clave</translation>
    </message>
    <message>
        <source>Copy as kcat line</source>
        <translation>Copiar como línea de kcat</translation>
    </message>
    <message>
        <source>Copy place</source>
        <translation>Copiar lugar</translation>
    </message>
    <message>
        <source>Produce again…</source>
        <translation>Producir de nuevo…</translation>
    </message>
    <message>
        <source>1 partition</source>
        <translation>1 partición</translation>
    </message>
    <message>
        <source>All %1 partitions</source>
        <translation>Las %1 particiones</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source> in all partitions</source>
        <translation> en todas las particiones</translation>
    </message>
    <message>
        <source>following the newest</source>
        <translation>siguiendo los más nuevos</translation>
    </message>
    <message>
        <source>No record in the partitions chosen.</source>
        <translation>Ningún registro en las particiones elegidas.</translation>
    </message>
    <message>
        <source>Choose other partitions, or another place.</source>
        <translation>Elija otras particiones u otro lugar.</translation>
    </message>
    <message>
        <source>%1 places cannot be read.</source>
        <translation>%1 lugares no se pueden leer.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Field of the value…</source>
        <translation>Campo del valor…</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Columnas habituales</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>No se copió nada: %1</translation>
    </message>
    <message>
        <source>kcat cannot write this record exactly as it is. Copy it as JSON instead.</source>
        <translation>kcat no puede escribir este registro tal como es. Cópielo como JSON.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Copied %1 @ %2</source>
        <translation>Copiado: %1 @ %2</translation>
    </message>
    <message>
        <source>Why is it still here?</source>
        <translation>¿Por qué sigue aquí?</translation>
    </message>
    <message>
        <source>No record matches.</source>
        <translation>Ningún registro coincide.</translation>
    </message>
    <message>
        <source>Looked at %1 of %2 offsets.</source>
        <translation>Examinados %1 de %2 offsets.</translation>
    </message>
    <message>
        <source>Apply as filter</source>
        <translation>Aplicar como filtro</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>Mostrar de nuevo todos los tiempos</translation>
    </message>
    <message>
        <source>%1 selected ×</source>
        <translation>%1 seleccionados ×</translation>
    </message>
    <message>
        <source>No record in the time chosen.</source>
        <translation>Ningún registro en el tiempo elegido.</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Elija otro tiempo.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Records that match the filter</source>
        <translation>Registros que cumplen el filtro</translation>
    </message>
    <message>
        <source>Records of the time chosen that match the filter</source>
        <translation>Registros del tiempo elegido que cumplen el filtro</translation>
    </message>
    <message>
        <source>Records of the time chosen</source>
        <translation>Registros del tiempo elegido</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Quitar el marcador</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>History of this key</source>
        <translation>Historial de esta clave</translation>
    </message>
    <message>
        <source>No bookmarks. Ctrl+D sets one.</source>
        <translation>No hay marcadores. Ctrl+D pone uno.</translation>
    </message>
    <message>
        <source>%1 records selected</source>
        <translation>%1 registros seleccionados</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>Copiar como líneas JSON</translation>
    </message>
    <message>
        <source>Copy as kcat lines</source>
        <translation>Copiar como líneas de kcat</translation>
    </message>
    <message>
        <source>Copy as shown</source>
        <translation>Copiar tal como se muestra</translation>
    </message>
    <message>
        <source>Export the selected records…</source>
        <translation>Exportar los registros seleccionados…</translation>
    </message>
    <message>
        <source>Nothing was copied: it is more than %1. Export the records instead.</source>
        <translation>No se copió nada: son más de %1. Exporte los registros en su lugar.</translation>
    </message>
    <message>
        <source>Copied %1 records</source>
        <translation>%1 registros copiados</translation>
    </message>
    <message>
        <source>kcat cannot write the others exactly as they are; JSON lines can.</source>
        <translation>kcat no puede escribir los demás tal como son; las líneas JSON sí.</translation>
    </message>
    <message>
        <source>Copied %1 of %2 records: %3</source>
        <translation>%1 de %2 registros copiados: %3</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Colorear filas como esta…</translation>
    </message>
    <message>
        <source>Colour the rows</source>
        <translation>Colorear las filas</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>Reglas de color…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Reglas de color</translation>
    </message>
    <message>
        <source>Saved the view “%1” without the filter, which cannot be understood</source>
        <translation>Vista «%1» guardada sin el filtro, que no se entiende</translation>
    </message>
    <message>
        <source>Saved the view “%1”</source>
        <translation>Vista «%1» guardada</translation>
    </message>
    <message>
        <source>There is no view “%1” of this topic</source>
        <translation>No hay ninguna vista «%1» de este topic</translation>
    </message>
    <message>
        <source>No record here has value.%1.</source>
        <translation>Ningún registro de aquí tiene value.%1.</translation>
    </message>
    <message>
        <source>Deleted the view “%1”</source>
        <translation>Vista «%1» eliminada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>No view has a name yet</source>
        <translation>Ninguna vista tiene nombre aún</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Guardar vista…</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>Actualizar «%1»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Colour rules, export and import</source>
        <translation>Reglas de color, exportar e importar</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetOffsetsDialog</name>
    <message>
        <source>Reset offsets of %1</source>
        <translation>Restablecer offsets de %1</translation>
    </message>
    <message>
        <source>&amp;Earliest</source>
        <translation>&amp;Más antiguo</translation>
    </message>
    <message>
        <source>&amp;Latest</source>
        <translation>Más &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>&amp;Duration ago</source>
        <translation>Hace un &amp;tiempo</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>&amp;Offset</translation>
    </message>
    <message>
        <source>&amp;Shift by</source>
        <translation>&amp;Desplazar</translation>
    </message>
    <message>
        <source>&amp;Copy from a group</source>
        <translation>&amp;Copiar de un grupo</translation>
    </message>
    <message>
        <source>&amp;From a list</source>
        <translation>Desde una &amp;lista</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>All its topics</source>
        <translation>Todos sus topics</translation>
    </message>
    <message>
        <source>%1, not read so far</source>
        <translation>%1, aún no leído</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Partition %1 of %2 goes forward: %3 records would be skipped.</source>
        <translation>La partición %1 de %2 avanza: se saltarían %3 registros.</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go back</source>
        <translation>
            <numerusform>%n partición retrocede</numerusform>
            <numerusform>%n particiones retroceden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go forward</source>
        <translation>
            <numerusform>%n partición avanza</numerusform>
            <numerusform>%n particiones avanzan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) get their first offset</source>
        <translation>
            <numerusform>%n partición recibe su primer offset</numerusform>
            <numerusform>%n particiones reciben su primer offset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held at what the partition holds</source>
        <translation>
            <numerusform>%n se limita a lo que contiene la partición</numerusform>
            <numerusform>%n se limitan a lo que contiene la partición</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n omitida</numerusform>
            <numerusform>%n omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nada cambia.</translation>
    </message>
    <message>
        <source>The offsets before can be restored until somebody else commits.</source>
        <translation>Los offsets anteriores se pueden recuperar hasta que otro confirme.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. While they are, only they may commit: stop them, then write.</source>
        <translation>
            <numerusform>%n miembro está activo. Mientras lo esté, solo él puede confirmar: deténgalo y luego escriba.</numerusform>
            <numerusform>%n miembros están activos. Mientras lo estén, solo ellos pueden confirmar: deténgalos y luego escriba.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is not “topic,partition,offset”.</source>
        <translation>La línea %1 no es «topic,partition,offset».</translation>
    </message>
    <message numerus="yes">
        <source>Write %n offset(s)</source>
        <translation>
            <numerusform>Escribir %n offset</numerusform>
            <numerusform>Escribir %n offsets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetQuestions</name>
    <message>
        <source>The first record of each partition</source>
        <translation>El primer registro de cada partición</translation>
    </message>
    <message>
        <source>Behind the last record: only what comes from now on</source>
        <translation>Detrás del último registro: solo lo que llegue desde ahora</translation>
    </message>
    <message>
        <source>First record at or after</source>
        <translation>Primer registro desde</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>Hace cuánto</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>What was written in the last</source>
        <translation>Lo escrito en los últimos</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Records, back with a minus</source>
        <translation>Registros, hacia atrás con un menos</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Where it stands:</source>
        <translation>Donde está:</translation>
    </message>
    <message>
        <source>topic,partition,offset</source>
        <translation>topic,partition,offset</translation>
    </message>
    <message>
        <source>Offsets, one a line</source>
        <translation>Offsets, uno por línea</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Uno por línea</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetTable</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Committed now</source>
        <translation>Confirmado ahora</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Held at the end of what the partition holds: %1 to %2</source>
        <translation>Limitado a lo que contiene la partición: %1 a %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Lag after</source>
        <translation>Retraso después</translation>
    </message>
    <message>
        <source>What the reset does to each partition</source>
        <translation>Qué hace el restablecimiento con cada partición</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResultExportDialog</name>
    <message>
        <source>Export the rows of this result</source>
        <translation>Exportar las filas de este resultado</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>JSON lines, to read on</source>
        <translation>Líneas JSON, para seguir procesando</translation>
    </message>
    <message>
        <source>CSV, for a sheet</source>
        <translation>CSV, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Writing %1 rows</source>
        <translation>Escribiendo %1 filas</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The rows could not be exported: %1. No file was written.</source>
        <translation>No se pudieron exportar las filas: %1. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Exported %1 rows</source>
        <translation>%1 filas exportadas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>All rows: the statement runs again</source>
        <translation>Todas las filas: la sentencia se ejecuta otra vez</translation>
    </message>
    <message>
        <source>The %1 rows that are shown</source>
        <translation>Las %1 filas que se muestran</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResultView</name>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open the value…</source>
        <translation>Abrir el valor…</translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewBar</name>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not written yet</source>
        <translation>
            <numerusform>%n cambio, aún sin escribir</numerusform>
            <numerusform>%n cambios, aún sin escribir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Escribir %n cambio</numerusform>
            <numerusform>Escribir %n cambios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewDialog</name>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Escribir %n cambio</numerusform>
            <numerusform>Escribir %n cambios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SaveLayoutDialog</name>
    <message>
        <source>Save the layout</source>
        <translation>Guardar la disposición</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Nombre de la disposición</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Which panels are shown, where and how large. Menu and Ctrl+K have it by this name.</source>
        <translation>Qué paneles se muestran, dónde y de qué tamaño. El menú y Ctrl+K la tienen con este nombre.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentContents</name>
    <message>
        <source>What is in the segment</source>
        <translation>Qué hay en el segmento</translation>
    </message>
    <message>
        <source>Select a batch to see its bytes.</source>
        <translation>Seleccione un lote para ver sus bytes.</translation>
    </message>
    <message>
        <source>Bytes of the batch</source>
        <translation>Bytes del lote</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Offset index</source>
        <translation>Índice de offsets</translation>
    </message>
    <message>
        <source>Time index</source>
        <translation>Índice de tiempo</translation>
    </message>
    <message>
        <source>Aborted transactions</source>
        <translation>Transacciones abortadas</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n en total</numerusform>
            <numerusform>%n en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll down for more</source>
        <translation>
            <numerusform>El primero (%n); desplácese para ver más</numerusform>
            <numerusform>Los primeros %n; desplácese para ver más</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of the %2 of the batch at offset %3</source>
        <translation>Los primeros %1 de los %2 del lote en el offset %3</translation>
    </message>
    <message>
        <source>%1 of the batch at offset %2</source>
        <translation>%1 del lote en el offset %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentLanes</name>
    <message>
        <source>counting</source>
        <translation>contando</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Tombstones</source>
        <translation>Tombstones</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Segment %1 of partition %2</source>
        <translation>Segmento %1 de la partición %2</translation>
    </message>
    <message>
        <source>retention: %1</source>
        <translation>retención: %1</translation>
    </message>
    <message>
        <source>Segments of the partitions. The arrow keys choose one.</source>
        <translation>Segmentos de las particiones. Las flechas eligen uno.</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Segments, oldest first</source>
        <translation>Segmentos, del más antiguo al más nuevo</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentSummary</name>
    <message>
        <source>not compressed</source>
        <translation>sin comprimir</translation>
    </message>
    <message>
        <source>records</source>
        <translation>registros</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>por tiempo</translation>
    </message>
    <message>
        <source>aborted transactions</source>
        <translation>transacciones abortadas</translation>
    </message>
    <message>
        <source>by offset</source>
        <translation>por offset</translation>
    </message>
    <message>
        <source>producers</source>
        <translation>productores</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Offsets</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>May be deleted</source>
        <translation>Puede borrarse</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segmento %1</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>partición %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno aún</translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s)</source>
        <translation>
            <numerusform>%n offset</numerusform>
            <numerusform>%n offsets</numerusform>
        </translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>with the next check of retention</source>
        <translation>con la próxima revisión de la retención</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>never by its age</source>
        <translation>nunca por su edad</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>mayor %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentsModel</name>
    <message>
        <source>counting</source>
        <translation>contando</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Base offset</source>
        <translation>Offset base</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Tombstones</source>
        <translation>Tombstones</translation>
    </message>
    <message>
        <source>Control records</source>
        <translation>Registros de control</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Primera hora</translation>
    </message>
    <message>
        <source>Newest time</source>
        <translation>Hora más reciente</translation>
    </message>
    <message>
        <source>Leaves in</source>
        <translation>Se va en</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingDetail</name>
    <message>
        <source>What a setting means</source>
        <translation>Qué significa un ajuste</translation>
    </message>
    <message>
        <source>Choose a setting to read about it.</source>
        <translation>Elija un ajuste para leer sobre él.</translation>
    </message>
    <message>
        <source>Kept as Apache Kafka keeps it; without effect here.</source>
        <translation>Se guarda como lo hace Apache Kafka; aquí sin efecto.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Viene de</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Tiene efecto</translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation>en el próximo arranque</translation>
    </message>
    <message>
        <source>at once, no restart</source>
        <translation>de inmediato, sin reiniciar</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>En el protocolo</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secreto</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>el valor predeterminado</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingEditor</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactar</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secreto</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin fijar</translation>
    </message>
    <message>
        <source>A number, or a number with its unit such as “7 days” or “1.5 GiB”</source>
        <translation>Un número, o un número con su unidad, como «7 días» o «1,5 GiB»</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Unidad de %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingItem</name>
    <message>
        <source>Undo this change</source>
        <translation>Deshacer este cambio</translation>
    </message>
    <message>
        <source>Take it away here: the inherited value holds</source>
        <translation>Quitarlo aquí: vale el heredado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>this topic</source>
        <translation>este topic</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>fijado aquí</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>start options</source>
        <translation>opciones de arranque</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>bróker</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>era %1</translation>
    </message>
    <message>
        <source>was %1, the default</source>
        <translation>era %1, el predeterminado</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingWords</name>
    <message>
        <source>Keep records for</source>
        <translation>Conservar registros durante</translation>
    </message>
    <message>
        <source>Keep at most, per partition</source>
        <translation>Máximo por partición</translation>
    </message>
    <message>
        <source>What happens to old records</source>
        <translation>Qué pasa con los registros antiguos</translation>
    </message>
    <message>
        <source>Start deleting files after</source>
        <translation>Empezar a borrar archivos tras</translation>
    </message>
    <message>
        <source>Keep tombstones for</source>
        <translation>Conservar tombstones durante</translation>
    </message>
    <message>
        <source>Compact when this much is new</source>
        <translation>Compactar cuando esto es nuevo</translation>
    </message>
    <message>
        <source>Leave records alone for</source>
        <translation>Dejar los registros intactos</translation>
    </message>
    <message>
        <source>Compact at the latest after</source>
        <translation>Compactar a más tardar tras</translation>
    </message>
    <message>
        <source>Segment size</source>
        <translation>Tamaño del segmento</translation>
    </message>
    <message>
        <source>Start a new segment after</source>
        <translation>Nuevo segmento tras</translation>
    </message>
    <message>
        <source>Spread the start by up to</source>
        <translation>Dispersar el inicio hasta</translation>
    </message>
    <message>
        <source>Largest index</source>
        <translation>Índice máximo</translation>
    </message>
    <message>
        <source>Index entry every</source>
        <translation>Entrada de índice cada</translation>
    </message>
    <message>
        <source>Reserve files whole</source>
        <translation>Reservar archivos enteros</translation>
    </message>
    <message>
        <source>Sync after records</source>
        <translation>Sincronizar tras registros</translation>
    </message>
    <message>
        <source>Sync after</source>
        <translation>Sincronizar tras</translation>
    </message>
    <message>
        <source>Largest record batch</source>
        <translation>Lote máximo</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>gzip level</source>
        <translation>Nivel de gzip</translation>
    </message>
    <message>
        <source>lz4 level</source>
        <translation>Nivel de lz4</translation>
    </message>
    <message>
        <source>zstd level</source>
        <translation>Nivel de zstd</translation>
    </message>
    <message>
        <source>Whose clock</source>
        <translation>Qué reloj</translation>
    </message>
    <message>
        <source>Oldest time accepted</source>
        <translation>Hora más antigua aceptada</translation>
    </message>
    <message>
        <source>Furthest future accepted</source>
        <translation>Futuro máximo aceptado</translation>
    </message>
    <message>
        <source>Replicas that must have it</source>
        <translation>Réplicas que deben tenerlo</translation>
    </message>
    <message>
        <source>Let a replica behind lead</source>
        <translation>Dejar liderar a una réplica atrasada</translation>
    </message>
    <message>
        <source>Leaders slowed down</source>
        <translation>Líderes frenados</translation>
    </message>
    <message>
        <source>Followers slowed down</source>
        <translation>Seguidores frenados</translation>
    </message>
    <message>
        <source>Move old segments away</source>
        <translation>Mover segmentos antiguos fuera</translation>
    </message>
    <message>
        <source>Stop copying away</source>
        <translation>Dejar de copiar fuera</translation>
    </message>
    <message>
        <source>Delete what is away</source>
        <translation>Borrar lo que está fuera</translation>
    </message>
    <message>
        <source>Keep a local copy for</source>
        <translation>Conservar copia local durante</translation>
    </message>
    <message>
        <source>Keep at most a local copy of</source>
        <translation>Copia local máxima</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>when records may go</source>
        <translation>cuándo pueden irse los registros</translation>
    </message>
    <message>
        <source>Compaction</source>
        <translation>Compactación</translation>
    </message>
    <message>
        <source>the newest record of each key</source>
        <translation>el registro más reciente de cada clave</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>files of the log</source>
        <translation>archivos del log</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>what producers may send</source>
        <translation>lo que pueden enviar los productores</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Marcas de tiempo</translation>
    </message>
    <message>
        <source>what a record&apos;s time may be</source>
        <translation>qué hora puede tener un registro</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replicación</translation>
    </message>
    <message>
        <source>copies on other brokers</source>
        <translation>copias en otros brókeres</translation>
    </message>
    <message>
        <source>Remote storage</source>
        <translation>Almacenamiento remoto</translation>
    </message>
    <message>
        <source>accepted, without effect here</source>
        <translation>aceptado, aquí sin efecto</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>listeners, connections, requests</source>
        <translation>listeners, conexiones, peticiones</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>who may do what</source>
        <translation>quién puede hacer qué</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>consumers and their offsets</source>
        <translation>consumidores y sus offsets</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transacciones</translation>
    </message>
    <message>
        <source>producers that write all or nothing</source>
        <translation>productores que escriben todo o nada</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Cuotas</translation>
    </message>
    <message>
        <source>how fast one may be</source>
        <translation>qué tan rápido se puede ir</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>set at this topic</source>
        <translation>fijado en este topic</translation>
    </message>
    <message>
        <source>set at this broker</source>
        <translation>fijado en este bróker</translation>
    </message>
    <message>
        <source>set for all brokers</source>
        <translation>fijado para todos los brókeres</translation>
    </message>
    <message>
        <source>from the start options</source>
        <translation>de las opciones de arranque</translation>
    </message>
    <message>
        <source>Kafka&apos;s default</source>
        <translation>el predeterminado de Kafka</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>0 and more, or %1</source>
        <translation>0 o más, o %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin fijar</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
</context>
<context>
    <name>brook::ui::ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Click into a field and press other keys to change a shortcut. The wheel with Ctrl zooms, F6 goes to the next region, Tab walks within it.</source>
        <translation>Haga clic en un campo y pulse otras teclas para cambiar un atajo. La rueda con Ctrl amplía, F6 va a la región siguiente, Tab avanza dentro de ella.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Shortcut for %1</source>
        <translation>Atajo para %1</translation>
    </message>
    <message>
        <source>No shortcut for %1</source>
        <translation>Sin atajo para %1</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 ya lo usa «%2».</translation>
    </message>
</context>
<context>
    <name>brook::ui::Snippets</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>Sentencia SQL</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlPage</name>
    <message>
        <source>This is only for reading: nothing is written, attached, loaded or set here.</source>
        <translation>Aquí solo se lee: no se escribe, adjunta, carga ni ajusta nada.</translation>
    </message>
    <message>
        <source>A parameter (?) has no value here: write the value.</source>
        <translation>Un parámetro (?) no tiene valor aquí: escriba el valor.</translation>
    </message>
    <message>
        <source>One statement at a time: this begins a second one.</source>
        <translation>Una sentencia cada vez: aquí empieza otra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) as tables</source>
        <translation>
            <numerusform>%Ln topic como tabla</numerusform>
            <numerusform>%Ln topics como tablas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Return runs the statement.</source>
        <translation>Ctrl+Intro ejecuta la sentencia.</translation>
    </message>
    <message>
        <source>%1 so far. Looked at %2 of %3 offsets, %4 records read</source>
        <translation>%1 hasta ahora. %2 de %3 offsets examinados, %4 registros leídos</translation>
    </message>
    <message>
        <source>%1. Complete in %2, %3 records read</source>
        <translation>%1. Completo en %2, %3 registros leídos</translation>
    </message>
    <message>
        <source>Stopped at the limit of %1, after %2 and %3 records. There are more rows.</source>
        <translation>Detenido en el límite de %1, tras %2 y %3 registros. Hay más filas.</translation>
    </message>
    <message>
        <source>Stopped at %1: they take 256 MiB. There are more rows.</source>
        <translation>Detenido en %1: ocupan 256 MiB. Hay más filas.</translation>
    </message>
    <message>
        <source>Cancelled after %1 and %2 records. %3 had come.</source>
        <translation>Cancelado tras %1 y %2 registros. Habían llegado: %3.</translation>
    </message>
    <message>
        <source>not all of %1 is what its decoder expects: the rest stays bytes</source>
        <translation>no todo en %1 es lo que espera su decodificador: el resto queda en bytes</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>Aún no se ha ejecutado nada</translation>
    </message>
    <message>
        <source>No query has a name yet</source>
        <translation>Ninguna consulta tiene nombre aún</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Guardar la consulta</translation>
    </message>
    <message>
        <source>Name of the query; one that has it already is replaced</source>
        <translation>Nombre de la consulta; la que ya lo tenga se reemplaza</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Run the statement, or the selected part of it (Ctrl+Return)</source>
        <translation>Ejecutar la sentencia, o su parte seleccionada (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Stop reading (Esc); the rows that came stay</source>
        <translation>Dejar de leer (Esc); las filas que llegaron se quedan</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>Filas como máximo</translation>
    </message>
    <message>
        <source>What is wrong with the statement</source>
        <translation>Qué está mal en la sentencia</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>How far the statement is</source>
        <translation>Cuánto ha avanzado la sentencia</translation>
    </message>
    <message>
        <source>Ask your topics in SQL</source>
        <translation>Pregunte a sus topics en SQL</translation>
    </message>
    <message>
        <source>Each topic is a table: partition, offset, timestamp, key, value, headers and size. JSON is read with value -&gt;&gt; &apos;name&apos;. Nothing can be written.</source>
        <translation>Cada topic es una tabla: partition, offset, timestamp, key, value, headers y size. JSON se lee con value -&gt;&gt; &apos;name&apos;. No se puede escribir nada.</translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation>Empezar con un ejemplo</translation>
    </message>
    <message>
        <source>There is no topic “%1”.</source>
        <translation>No hay ningún topic «%1».</translation>
    </message>
    <message>
        <source>There is no column “%1”. Texts stand in single quotes.</source>
        <translation>No hay ninguna columna «%1». Los textos van entre comillas simples.</translation>
    </message>
    <message>
        <source>There is no function “%1”.</source>
        <translation>No hay ninguna función «%1».</translation>
    </message>
    <message>
        <source>“%1” is a column of several tables here: write which one.</source>
        <translation>«%1» es aquí una columna de varias tablas: escriba de cuál.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>«%1» no se espera aquí.</translation>
    </message>
    <message>
        <source>“%1” is no word or sign of SQL.</source>
        <translation>«%1» no es una palabra ni un signo de SQL.</translation>
    </message>
    <message>
        <source>The statement goes on.</source>
        <translation>La sentencia continúa.</translation>
    </message>
    <message>
        <source>“%1” wants another number of values.</source>
        <translation>«%1» pide otro número de valores.</translation>
    </message>
    <message>
        <source>“%1” counts over several rows: it cannot stand here.</source>
        <translation>«%1» calcula sobre varias filas: no puede ir aquí.</translation>
    </message>
    <message>
        <source>This needs more memory than a query may have here (512 MiB).</source>
        <translation>Esto necesita más memoria de la que una consulta puede tener aquí (512 MiB).</translation>
    </message>
    <message>
        <source>This needs more room for sorting than a query may have here (4 GiB).</source>
        <translation>Esto necesita más espacio para ordenar del que una consulta puede tener aquí (4 GiB).</translation>
    </message>
    <message>
        <source>A value became larger than 256 MiB.</source>
        <translation>Un valor superó los 256 MiB.</translation>
    </message>
    <message>
        <source>A value is no JSON. -&gt;&gt; gives NULL for such a value; json_valid(value) finds it.</source>
        <translation>Un valor no es JSON. -&gt;&gt; da NULL para ese valor; json_valid(value) lo encuentra.</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlQuery</name>
    <message>
        <source>There is no statement here.</source>
        <translation>Aquí no hay ninguna sentencia.</translation>
    </message>
</context>
<context>
    <name>brook::ui::StatusLine</name>
    <message>
        <source>Starting</source>
        <translation>Arrancando</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>rec/s</source>
        <extracomment>records per second</extracomment>
        <translation>reg/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Duradero</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stored here, of what this disk has room for</source>
        <translation>Almacenado aquí, de lo que cabe en este disco</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n conexión</numerusform>
            <numerusform>%n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are shown in the zone %1; choose another</source>
        <translation>Las horas se muestran en la zona %1; elegir otra</translation>
    </message>
</context>
<context>
    <name>brook::ui::StorageOrderDialog</name>
    <message>
        <source>All partitions</source>
        <translation>Todas las particiones</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partición %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Counting what would happen</source>
        <translation>Contando qué ocurriría</translation>
    </message>
</context>
<context>
    <name>brook::ui::StoragePage</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segmento</numerusform>
            <numerusform>%n segmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known producer(s)</source>
        <translation>
            <numerusform>%n productor conocido</numerusform>
            <numerusform>%n productores conocidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an open transaction</source>
        <translation>
            <numerusform>%n con una transacción abierta</numerusform>
            <numerusform>%n con una transacción abierta</numerusform>
        </translation>
    </message>
    <message>
        <source>The segments could not be read</source>
        <translation>No se pudieron leer los segmentos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Roll now…</source>
        <translation>Cerrar ahora…</translation>
    </message>
    <message>
        <source>Clean now…</source>
        <translation>Compactar ahora…</translation>
    </message>
    <message>
        <source>Retain now…</source>
        <translation>Aplicar retención…</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Show the segments as</source>
        <translation>Mostrar los segmentos como</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>Aún no hay nada almacenado</translation>
    </message>
    <message>
        <source>Each partition has one empty segment. It grows with the first record.</source>
        <translation>Cada partición tiene un segmento vacío. Crece con el primer registro.</translation>
    </message>
</context>
<context>
    <name>brook::ui::TextView</name>
    <message>
        <source>Value as text</source>
        <translation>Valor como texto</translation>
    </message>
</context>
<context>
    <name>brook::ui::TimeChart</name>
    <message>
        <source>No traffic in this time</source>
        <translation>Sin tráfico en este tiempo</translation>
    </message>
    <message>
        <source>Chart over time</source>
        <translation>Gráfico en el tiempo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>brook::ui::TimeEdit</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>In the time zone %1</source>
        <translation>En la zona horaria %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopBar</name>
    <message>
        <source>Go to… (Ctrl+K)</source>
        <translation>Ir a… (Ctrl+K)</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menú (Alt+M)</translation>
    </message>
    <message>
        <source>Light, dark, size</source>
        <translation>Claro, oscuro, tamaño</translation>
    </message>
    <message>
        <source>Go to topic, group, offset, setting or action</source>
        <translation>Ir a topic, grupo, offset, ajuste o acción</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicActions</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Produce to it</source>
        <translation>Producir en él</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Copiar su nombre</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Clonar…</translation>
    </message>
    <message>
        <source>Add partitions…</source>
        <translation>Añadir particiones…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Locked while presenting</source>
        <translation>Bloqueado durante la presentación</translation>
    </message>
    <message>
        <source>Query with SQL</source>
        <translation>Consultar con SQL</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicPage</name>
    <message>
        <source>Pages of the topic</source>
        <translation>Páginas del topic</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Produce</source>
        <translation>Producir</translation>
    </message>
    <message>
        <source>More to do with this topic</source>
        <translation>Más acciones con este topic</translation>
    </message>
    <message>
        <source>This topic was deleted.</source>
        <translation>Este topic fue eliminado.</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>El bróker está detenido.</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partición</numerusform>
            <numerusform>%n particiones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>counting records</source>
        <translation>contando registros</translation>
    </message>
    <message>
        <source>Partition %1 is offline.</source>
        <translation>La partición %1 está fuera de línea.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicReadings</name>
    <message>
        <source>No schema was chosen for this topic.</source>
        <translation>No se eligió ningún esquema para este topic.</translation>
    </message>
    <message>
        <source>The schema is being read.</source>
        <translation>Se está leyendo el esquema.</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicsPage</name>
    <message>
        <source>delete old records</source>
        <translation>borrar registros antiguos</translation>
    </message>
    <message>
        <source>keep the newest of each key</source>
        <translation>conservar el último de cada clave</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>keep everything</source>
        <translation>conservar todo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n fuera de línea</numerusform>
            <numerusform>%n fuera de línea</numerusform>
        </translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interno</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>contando</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Old records</source>
        <translation>Registros antiguos</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>Filtrar topics</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Nuevo topic…</translation>
    </message>
    <message>
        <source>There is no topic yet</source>
        <translation>Aún no hay topics</translation>
    </message>
    <message>
        <source>A client makes one by writing to it, or you make one here.</source>
        <translation>Un cliente lo crea al escribir en él, o lo crea usted aquí.</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Ningún topic coincide</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) looked at: names, sizes and policies.</source>
        <translation>
            <numerusform>%n topic revisado: nombres, tamaños y políticas.</numerusform>
            <numerusform>%n topics revisados: nombres, tamaños y políticas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TrafficChart</name>
    <message>
        <source>No traffic in the last 10 minutes</source>
        <translation>Sin tráfico en los últimos 10 minutos</translation>
    </message>
    <message>
        <source>Traffic of the last ten minutes</source>
        <translation>Tráfico de los últimos diez minutos</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
</context>
<context>
    <name>brook::ui::Transactions</name>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Confirmando</translation>
    </message>
    <message>
        <source>Aborting</source>
        <translation>Abortando</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abortada</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna aún</translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsPage</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Transactions and producers</source>
        <translation>Transacciones y productores</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transacciones</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Productores</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abortar…</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) hang.</source>
        <translation>
            <numerusform>%n transacción está colgada.</numerusform>
            <numerusform>%n transacciones están colgadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody ends them; consumers that read committed records wait before them.</source>
        <translation>Nadie las termina; los consumidores que leen registros confirmados esperan ante ellas.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n abierta</numerusform>
            <numerusform>%n abiertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsTable</name>
    <message>
        <source>Transactional id</source>
        <translation>Id. transaccional</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Abierta desde hace</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Tiempo límite</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Id. de productor</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transacciones</translation>
    </message>
    <message>
        <source>Copy its id</source>
        <translation>Copiar su id.</translation>
    </message>
    <message>
        <source>Abort transaction…</source>
        <translation>Abortar la transacción…</translation>
    </message>
    <message>
        <source>There is no transactional producer yet</source>
        <translation>Aún no hay ningún productor transaccional</translation>
    </message>
    <message>
        <source>One comes to be when a producer with a transactional.id starts.</source>
        <translation>Surge uno cuando arranca un productor con un transactional.id.</translation>
    </message>
    <message>
        <source>No transactional id matches</source>
        <translation>Ningún id. transaccional coincide</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at: ids, topics and producers.</source>
        <translation>
            <numerusform>%n examinado: identificadores, topics y productores.</numerusform>
            <numerusform>%n examinados: identificadores, topics y productores.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransferDialog</name>
    <message>
        <source>How far it is</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>brook::ui::TypedNameDialog</name>
    <message>
        <source>Its records are still being counted.</source>
        <translation>Sus registros aún se están contando.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 record(s), %2.</source>
        <translation>
            <numerusform>%L1 registro, %2.</numerusform>
            <numerusform>%L1 registros, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type its name</source>
        <translation>&amp;Escriba su nombre</translation>
    </message>
</context>
<context>
    <name>brook::ui::ViewLine</name>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Save what is shown now as this view</source>
        <translation>Guardar lo que se ve ahora como esta vista</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Mostrarla de nuevo</translation>
    </message>
    <message>
        <source>Back to the view as it was saved</source>
        <translation>Volver a la vista tal como se guardó</translation>
    </message>
    <message>
        <source>Leave the view; the page stays as it is</source>
        <translation>Dejar la vista; la página queda como está</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Vista %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::ViewNameDialog</name>
    <message>
        <source>Save the view</source>
        <translation>Guardar la vista</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renombrar la vista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace view</source>
        <translation>Reemplazar vista</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>Hay una vista con este nombre. Se reemplaza.</translation>
    </message>
    <message>
        <source>Keeps the filter, the start, partitions, columns, isolation and whether rows are coloured.</source>
        <translation>Conserva el filtro, el inicio, las particiones, las columnas, el aislamiento y si las filas están coloreadas.</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Renombrar vista</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Ya hay una vista con este nombre.</translation>
    </message>
</context>
<context>
    <name>brook::ui::VolumeChart</name>
    <message>
        <source>Records over time</source>
        <translation>Registros a lo largo del tiempo</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 seleccionados</translation>
    </message>
    <message>
        <source>%1 offsets</source>
        <translation>%1 offsets</translation>
    </message>
    <message>
        <source>%1: %2, %3 match</source>
        <translation>%1: %2, %3 coinciden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::Workbench</name>
    <message>
        <source>What the window remembered could not be read. The file is kept as %1.</source>
        <translation>No se pudo leer lo que la ventana recordaba. El archivo se conserva como %1.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ZoneDialog</name>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>Usar esta zona</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Como el sistema (%1)</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>All times are shown in it, and read in it where they are typed without a zone: in filters, in SQL, when jumping to a time.</source>
        <translation>Todas las horas se muestran en ella, y se leen en ella cuando se escriben sin zona: en filtros, en SQL, al saltar a una hora.</translation>
    </message>
    <message>
        <source>Its clocks are at %1 now.</source>
        <translation>Sus relojes están ahora en %1.</translation>
    </message>
    <message>
        <source>There is no zone of this name.</source>
        <translation>No hay ninguna zona con ese nombre.</translation>
    </message>
</context>
<context>
    <name>brook::ui::colour_rules</name>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cian</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>brook::ui::fate_words</name>
    <message>
        <source>%1, which has passed</source>
        <translation>%1, que ya pasó</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>No policy deletes it</source>
        <translation>Ninguna política lo borra</translation>
    </message>
    <message>
        <source>cleanup.policy and retention let nothing go from here.</source>
        <translation>cleanup.policy y la retención no dejan ir nada de aquí.</translation>
    </message>
    <message>
        <source>Its age is not known</source>
        <translation>Su edad no se conoce</translation>
    </message>
    <message>
        <source>No record of its segment has a time, so retention.ms never takes it.</source>
        <translation>Ningún registro de su segmento tiene hora, así que retention.ms nunca lo toma.</translation>
    </message>
    <message>
        <source>Retention does not reach it yet</source>
        <translation>La retención aún no lo alcanza</translation>
    </message>
    <message>
        <source>retention.ms %1: %2 at the earliest.</source>
        <translation>retention.ms %1: %2 como pronto.</translation>
    </message>
    <message>
        <source>The log is not large enough yet</source>
        <translation>El registro aún no es bastante grande</translation>
    </message>
    <message>
        <source>retention.bytes lets it go when %1 more have been written.</source>
        <translation>retention.bytes lo deja ir cuando se hayan escrito %1 más.</translation>
    </message>
    <message>
        <source>An older segment stays</source>
        <translation>Un segmento más antiguo se queda</translation>
    </message>
    <message>
        <source>Segments go oldest first, and the one at offset %1 still has to stay.</source>
        <translation>Los segmentos se van del más antiguo al más nuevo, y el del offset %1 aún debe quedarse.</translation>
    </message>
    <message>
        <source>It is not acknowledged yet</source>
        <translation>Aún no está confirmado</translation>
    </message>
    <message>
        <source>What lies behind the high watermark is never removed.</source>
        <translation>Lo que está tras la marca alta nunca se elimina.</translation>
    </message>
    <message>
        <source>Its segment is still written to</source>
        <translation>Aún se escribe en su segmento</translation>
    </message>
    <message>
        <source>Compaction never touches the active segment. Rolling closes it.</source>
        <translation>La compactación nunca toca el segmento activo. Cerrarlo lo termina.</translation>
    </message>
    <message>
        <source>A transaction is open</source>
        <translation>Hay una transacción abierta</translation>
    </message>
    <message>
        <source>Compaction stops at the transaction that began at offset %1.</source>
        <translation>La compactación se detiene en la transacción que empezó en el offset %1.</translation>
    </message>
    <message>
        <source>It is too young to be compacted</source>
        <translation>Es demasiado joven para compactarse</translation>
    </message>
    <message>
        <source>min.compaction.lag.ms %1: %2.</source>
        <translation>min.compaction.lag.ms %1: %2.</translation>
    </message>
    <message>
        <source>It is the newest record of its key</source>
        <translation>Es el registro más nuevo de su clave</translation>
    </message>
    <message>
        <source>Compaction keeps it until a newer one with the same key is written.</source>
        <translation>La compactación lo conserva hasta que se escriba uno más nuevo con la misma clave.</translation>
    </message>
    <message>
        <source>Nothing needs it any more</source>
        <translation>Ya nada lo necesita</translation>
    </message>
    <message>
        <source>Compaction will drop it when it runs next.</source>
        <translation>La próxima compactación lo quitará.</translation>
    </message>
    <message>
        <source>A newer record has the same key</source>
        <translation>Un registro más nuevo tiene la misma clave</translation>
    </message>
    <message>
        <source>Offset %1. Compaction will drop this one.</source>
        <translation>Offset %1. La compactación quitará este.</translation>
    </message>
    <message>
        <source>Readers still have to see it</source>
        <translation>Los lectores aún deben verlo</translation>
    </message>
    <message>
        <source>delete.retention.ms %1 begins to run with the next compaction.</source>
        <translation>delete.retention.ms %1 empieza a contar con la próxima compactación.</translation>
    </message>
    <message>
        <source>delete.retention.ms keeps it until %1.</source>
        <translation>delete.retention.ms lo conserva hasta %1.</translation>
    </message>
    <message>
        <source>It decides a transaction</source>
        <translation>Decide una transacción</translation>
    </message>
    <message>
        <source>Batches of its transaction are still there, the last before offset %1.</source>
        <translation>Aún hay lotes de su transacción, el último antes del offset %1.</translation>
    </message>
    <message>
        <source>The log is dirty enough</source>
        <translation>El registro está bastante sucio</translation>
    </message>
    <message>
        <source>The log is not dirty enough yet</source>
        <translation>El registro aún no está bastante sucio</translation>
    </message>
    <message>
        <source>Dirty ratio %1, cleaning starts at min.cleanable.dirty.ratio %2.</source>
        <translation>Proporción sucia %1, la limpieza empieza en min.cleanable.dirty.ratio %2.</translation>
    </message>
    <message>
        <source>Retention has reached it</source>
        <translation>La retención lo ha alcanzado</translation>
    </message>
    <message>
        <source>Its segment goes when retention looks next.</source>
        <translation>Su segmento se va en la próxima revisión.</translation>
    </message>
    <message>
        <source>Nothing was written at this offset yet.</source>
        <translation>Aún no se ha escrito nada en este offset.</translation>
    </message>
    <message>
        <source>It is gone: retention or a deletion of records has taken it.</source>
        <translation>Ya no está: lo tomó la retención o un borrado de registros.</translation>
    </message>
    <message>
        <source>It is gone: compaction has taken it, or no record ever had this offset.</source>
        <translation>Ya no está: lo tomó la compactación, o ningún registro tuvo nunca este offset.</translation>
    </message>
    <message>
        <source>It goes with the next check of retention.</source>
        <translation>Se va en la próxima revisión de la retención.</translation>
    </message>
    <message>
        <source>It goes with the next cleaning.</source>
        <translation>Se va con la próxima limpieza.</translation>
    </message>
    <message>
        <source>It can go on %1.</source>
        <translation>Puede irse el %1.</translation>
    </message>
    <message>
        <source>It stays until a newer record has its key.</source>
        <translation>Se queda hasta que un registro más nuevo tenga su clave.</translation>
    </message>
    <message>
        <source>It stays for ever.</source>
        <translation>Se queda para siempre.</translation>
    </message>
    <message>
        <source>It goes when what is named above no longer holds it.</source>
        <translation>Se va cuando lo de arriba ya no lo retenga.</translation>
    </message>
</context>
<context>
    <name>brook::ui::filter_input</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>una condición</translation>
    </message>
    <message>
        <source>what key, value or a header contains</source>
        <translation>lo que contiene la clave, el valor o una cabecera</translation>
    </message>
    <message>
        <source>a regular expression for key, value and headers</source>
        <translation>una expresión regular para clave, valor y cabeceras</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>Texto buscado</translation>
    </message>
</context>
<context>
    <name>brook::ui::place_dialogs</name>
    <message>
        <source>From offset</source>
        <translation>Desde el offset</translation>
    </message>
    <message>
        <source>Go to offset</source>
        <translation>Ir al offset</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>From time</source>
        <translation>Desde la hora</translation>
    </message>
    <message>
        <source>Go to time</source>
        <translation>Ir a la hora</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Field of the value as a column</source>
        <translation>Campo del valor como columna</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Añadir columna</translation>
    </message>
    <message>
        <source>Avro schema of this topic</source>
        <translation>Esquema Avro de este topic</translation>
    </message>
    <message>
        <source>Protobuf schema of this topic</source>
        <translation>Esquema Protobuf de este topic</translation>
    </message>
    <message>
        <source>Use this schema</source>
        <translation>Usar este esquema</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>the first one of the file</source>
        <translation>el primero del archivo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Avro schemas (*.avsc *.json)</source>
        <translation>Esquemas Avro (*.avsc *.json)</translation>
    </message>
    <message>
        <source>Note on this record</source>
        <translation>Nota sobre este registro</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>brook::ui::record_columns</name>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Tamaño de la clave</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>Tamaño del registro</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Id del productor</translation>
    </message>
    <message>
        <source>Producer epoch</source>
        <translation>Época del productor</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Época del líder</translation>
    </message>
    <message>
        <source>Field of the value</source>
        <translation>Campo del valor</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abortada</translation>
    </message>
    <message>
        <source>P</source>
        <extracomment>Partition, as short as can be</extracomment>
        <translation>P</translation>
    </message>
</context>
<context>
    <name>brook::ui::record_diff</name>
    <message>
        <source>tombstone</source>
        <translation>tombstone</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>cabecera %1</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
</context>
<context>
    <name>brook::ui::record_start</name>
    <message>
        <source>From the beginning</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>From offset %1</source>
        <translation>Desde el offset %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Since %1 ago</source>
        <translation>Desde hace %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Recientes primero</translation>
    </message>
</context>
<context>
    <name>brook::ui::saved_views</name>
    <message>
        <source>It begins in partition %1, which is not there any more: the newest are shown.</source>
        <translation>Empieza en la partición %1, que ya no existe: se muestran los más recientes.</translation>
    </message>
    <message>
        <source>Offset %1 is gone: partition %2 begins with %3.</source>
        <translation>El offset %1 ya no existe: la partición %2 empieza con %3.</translation>
    </message>
    <message>
        <source>Offset %1 is not there: partition %2 ends before %3.</source>
        <translation>El offset %1 no existe: la partición %2 termina antes de %3.</translation>
    </message>
    <message>
        <source>None of its partitions is there any more: all are shown.</source>
        <translation>Ninguna de sus particiones existe ya: se muestran todas.</translation>
    </message>
    <message>
        <source>Not there any more: partition %1.</source>
        <translation>Ya no existe: partición %1.</translation>
    </message>
    <message>
        <source>This version has no column of the name %1.</source>
        <translation>Esta versión no tiene ninguna columna llamada %1.</translation>
    </message>
    <message>
        <source>Its filter cannot be understood: all records are shown.</source>
        <translation>Su filtro no se entiende: se muestran todos los registros.</translation>
    </message>
</context>
<context>
    <name>brook::ui::storage_words</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 registro</numerusform>
            <numerusform>%1 registros</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>leaves next</source>
        <translation>se va el siguiente</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>limpio</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>dirty</source>
        <translation>sucio</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>leaves next, with time left</source>
        <translation>se va el siguiente, con el tiempo que queda</translation>
    </message>
    <message>
        <source>dirty, not compacted yet</source>
        <translation>sucio, aún sin compactar</translation>
    </message>
    <message>
        <source>active, written now</source>
        <translation>activo, se escribe ahora</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactar</translation>
    </message>
    <message>
        <source>Compact and delete, without a limit</source>
        <translation>Compactar y borrar, sin límite</translation>
    </message>
    <message>
        <source>Compact and delete, %1</source>
        <translation>Compactar y borrar, %1</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Delete after %1</source>
        <translation>Borrar tras %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>contando</translation>
    </message>
    <message numerus="yes">
        <source>%1 tombstone(s)</source>
        <translation>
            <numerusform>%1 tombstone</numerusform>
            <numerusform>%1 tombstones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 control record(s)</source>
        <translation>
            <numerusform>%1 registro de control</numerusform>
            <numerusform>%1 registros de control</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <translation>
            <numerusform>%1 segmento</numerusform>
            <numerusform>%1 segmentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll the segments of %1</source>
        <translation>Cerrar los segmentos de %1</translation>
    </message>
    <message>
        <source>Clean %1</source>
        <translation>Compactar %1</translation>
    </message>
    <message>
        <source>Apply retention to %1</source>
        <translation>Aplicar la retención a %1</translation>
    </message>
    <message>
        <source>Roll now</source>
        <translation>Cerrar ahora</translation>
    </message>
    <message>
        <source>Clean now</source>
        <translation>Compactar ahora</translation>
    </message>
    <message>
        <source>Retain now</source>
        <translation>Aplicar ahora</translation>
    </message>
    <message>
        <source>The active segment is closed and a new one begins. No record goes; retention and compaction may have the closed one from now on.</source>
        <translation>El segmento activo se cierra y empieza uno nuevo. Ningún registro se va; la retención y la compactación podrán tomar el cerrado desde ahora.</translation>
    </message>
    <message>
        <source>Compaction runs now, whatever the dirty ratio. The newest record of each key stays, and the active segment is not touched.</source>
        <translation>La compactación se ejecuta ahora, sea cual sea la proporción sucia. El registro más nuevo de cada clave se queda y el segmento activo no se toca.</translation>
    </message>
    <message>
        <source>What retention.ms and retention.bytes no longer keep goes now and not with the next check.</source>
        <translation>Lo que retention.ms y retention.bytes ya no conservan se va ahora y no con la próxima revisión.</translation>
    </message>
    <message>
        <source>Every active segment is empty: there is nothing to close.</source>
        <translation>Todos los segmentos activos están vacíos: no hay nada que cerrar.</translation>
    </message>
    <message>
        <source>This closes %1.</source>
        <translation>Esto cierra %1.</translation>
    </message>
    <message>
        <source>Nothing would go: no closed segment holds a record that compaction may take.</source>
        <translation>No se iría nada: ningún segmento cerrado tiene un registro que la compactación pueda tomar.</translation>
    </message>
    <message>
        <source>Nothing would go: retention still keeps every segment.</source>
        <translation>No se iría nada: la retención aún conserva todos los segmentos.</translation>
    </message>
    <message>
        <source>This removes %1. They cannot be brought back.</source>
        <translation>Esto elimina %1. No se pueden recuperar.</translation>
    </message>
    <message>
        <source>%1: closed %2</source>
        <translation>%1: se cerró %2</translation>
    </message>
    <message>
        <source>%1: there was nothing to remove</source>
        <translation>%1: no había nada que eliminar</translation>
    </message>
    <message>
        <source>%1: compaction removed %2</source>
        <translation>%1: la compactación eliminó %2</translation>
    </message>
    <message>
        <source>%1: retention removed %2</source>
        <translation>%1: la retención eliminó %2</translation>
    </message>
    <message>
        <source>Partition %1: %2</source>
        <translation>Partición %1: %2</translation>
    </message>
    <message>
        <source>Retention would remove nothing that is stored now.</source>
        <translation>La retención no eliminaría nada de lo almacenado ahora.</translation>
    </message>
    <message>
        <source>Retention would remove %1, as it would without this change.</source>
        <translation>La retención eliminaría %1, igual que sin este cambio.</translation>
    </message>
    <message>
        <source>With its next check retention would remove %1. Without this change: %2.</source>
        <translation>Con su próxima revisión la retención eliminaría %1. Sin este cambio: %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Compaction would remove nothing that is stored now.</source>
        <translation>La compactación no eliminaría nada de lo almacenado ahora.</translation>
    </message>
    <message>
        <source>Compaction would remove %1, as it would without this change.</source>
        <translation>La compactación eliminaría %1, igual que sin este cambio.</translation>
    </message>
    <message>
        <source>Compaction would remove %1 of what is closed now. Without this change: %2.</source>
        <translation>La compactación eliminaría %1 de lo que ahora está cerrado. Sin este cambio: %2.</translation>
    </message>
</context>
<context>
    <name>brook::ui::text</name>
    <message>
        <source>%1 M/s</source>
        <translation>%1 M/s</translation>
    </message>
    <message>
        <source>%1 k/s</source>
        <translation>%1 k/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>brook::ui::units</name>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>byte</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuto</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
</context>
</TS>
