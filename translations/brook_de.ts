<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>brook::ui::AbortHangingDialog</name>
    <message>
        <source>Abort the transaction of producer %1 in partition %2 of %3?</source>
        <translation>Transaktion von Producer %1 in Partition %2 von %3 abbrechen?</translation>
    </message>
    <message>
        <source>Abort transaction</source>
        <translation>Transaktion abbrechen</translation>
    </message>
    <message>
        <source>A marker is written behind what the producer wrote in this partition. Consumers that read committed records leave that out, and go on behind it. This cannot be undone.</source>
        <translation>Hinter das, was der Producer in diese Partition geschrieben hat, kommt eine Marke. Consumer, die bestätigte Datensätze lesen, lassen es aus und lesen dahinter weiter. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Do this when nobody ends the transaction any more. If its producer is still at work, it may commit the rest of it in other partitions.</source>
        <translation>Tun Sie das, wenn niemand die Transaktion mehr beendet. Arbeitet ihr Producer noch, kann er den Rest in anderen Partitionen bestätigen.</translation>
    </message>
    <message>
        <source>The transaction of producer %1 is aborted in partition %2 of %3</source>
        <translation>Die Transaktion von Producer %1 ist in Partition %2 von %3 abgebrochen</translation>
    </message>
</context>
<context>
    <name>brook::ui::AbortTransactionDialog</name>
    <message>
        <source>Abort the transaction of %1?</source>
        <translation>Transaktion von %1 abbrechen?</translation>
    </message>
    <message>
        <source>Abort transaction</source>
        <translation>Transaktion abbrechen</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Geschrieben in</translation>
    </message>
    <message>
        <source>Consumers that read committed records never see what it has written. Its producer is fenced: it cannot write any more before it begins anew. This cannot be undone.</source>
        <translation>Consumer, die bestätigte Datensätze lesen, sehen nie, was sie geschrieben hat. Ihr Producer wird ausgesperrt: Er kann erst wieder schreiben, wenn er neu beginnt. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The transaction of %1 is aborted</source>
        <translation>Die Transaktion von %1 ist abgebrochen</translation>
    </message>
</context>
<context>
    <name>brook::ui::AddPartitionsDialog</name>
    <message>
        <source>Add partitions to %1</source>
        <translation>Partitionen zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add partitions</source>
        <translation>Partitionen hinzufügen</translation>
    </message>
    <message>
        <source>Partitions now</source>
        <translation>Partitionen jetzt</translation>
    </message>
    <message>
        <source>Partitions &amp;afterwards</source>
        <translation>Partitionen &amp;danach</translation>
    </message>
    <message>
        <source>Records with a key may go to another partition than before: their order by key holds only from now on. Partitions cannot be taken away again.</source>
        <translation>Datensätze mit Schlüssel können in eine andere Partition gehen als bisher: Ihre Reihenfolge je Schlüssel gilt erst ab jetzt. Partitionen lassen sich nicht wieder entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n partition(s) now</source>
        <translation>
            <numerusform>%1 hat jetzt %n Partition</numerusform>
            <numerusform>%1 hat jetzt %n Partitionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::Attention</name>
    <message>
        <source>The disk is nearly full</source>
        <translation>Die Platte ist fast voll</translation>
    </message>
    <message>
        <source>%1 left. What is stored stays readable.</source>
        <translation>Noch %1 frei. Was gespeichert ist, bleibt lesbar.</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, um %2</translation>
    </message>
    <message>
        <source>Partition %1 of %2 cannot be written</source>
        <translation>Partition %1 von %2 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1. What is stored stays readable.</source>
        <translation>%1. Was gespeichert ist, bleibt lesbar.</translation>
    </message>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, Partition %2</translation>
    </message>
    <message>
        <source>%1 has lost records</source>
        <translation>%1 hat Datensätze verloren</translation>
    </message>
    <message>
        <source>%1 may lose records soon</source>
        <translation>%1 kann bald Datensätze verlieren</translation>
    </message>
    <message>
        <source>%1: what it would read next has been deleted.</source>
        <translation>%1: Was sie als Nächstes lesen würde, ist gelöscht.</translation>
    </message>
    <message>
        <source>%1: behind %2, deleted in %3.</source>
        <translation>%1: Rückstand %2, gelöscht in %3.</translation>
    </message>
</context>
<context>
    <name>brook::ui::BatchesModel</name>
    <message>
        <source>control</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>transactional</source>
        <translation>transaktional</translation>
    </message>
    <message>
        <source>append time</source>
        <translation>Anhängezeit</translation>
    </message>
    <message>
        <source>goes from %1 on</source>
        <translation>darf ab %1 gehen</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Offsets</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Newest time</source>
        <translation>Neueste Zeit</translation>
    </message>
    <message>
        <source>Producer / epoch / sequence</source>
        <translation>Producer / Epoche / Sequenz</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Leader-Epoche</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
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
        <translation>Es gibt keinen Wert.</translation>
    </message>
</context>
<context>
    <name>brook::ui::CodeBox</name>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>brook::ui::ColourRulesDialog</name>
    <message>
        <source>Colour rules of %1</source>
        <translation>Farbregeln von %1</translation>
    </message>
    <message>
        <source>The first rule that holds gives a row its colour and its name.</source>
        <translation>Die erste Regel, die zutrifft, gibt einer Zeile Farbe und Namen.</translation>
    </message>
    <message>
        <source>Colour rules, the first one before the others</source>
        <translation>Farbregeln, die erste vor den anderen</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Before the rule above it (Alt+Up)</source>
        <translation>Vor die Regel darüber (Alt+Auf)</translation>
    </message>
    <message>
        <source>Behind the rule below it (Alt+Down)</source>
        <translation>Hinter die Regel darunter (Alt+Ab)</translation>
    </message>
    <message>
        <source>Delete this rule (Del)</source>
        <translation>Diese Regel löschen (Entf)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>What the rows show; without a name, the condition</source>
        <translation>Was die Zeilen zeigen; ohne Namen die Bedingung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Diese Regeln verwenden</translation>
    </message>
    <message>
        <source>A rule that is on cannot be understood yet.</source>
        <translation>Eine eingeschaltete Regel ist noch nicht zu verstehen.</translation>
    </message>
    <message>
        <source>No rule yet. Add one, or begin with a cell of a record.</source>
        <translation>Noch keine Regel. Fügen Sie eine hinzu, oder beginnen Sie mit der Zelle eines Datensatzes.</translation>
    </message>
    <message>
        <source>Say for which records it holds.</source>
        <translation>Sagen Sie, für welche Datensätze sie gilt.</translation>
    </message>
    <message>
        <source>Holds for %1 of the %2 records looked at here.</source>
        <translation>Trifft auf %1 der %2 hier angesehenen Datensätze zu.</translation>
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
        <translation>%1. Sie ist nicht zu verstehen.</translation>
    </message>
</context>
<context>
    <name>brook::ui::CommandDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>brook::ui::ConfigurationPage</name>
    <message>
        <source>The settings could not be read</source>
        <translation>Die Einstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Set here only</source>
        <translation>Nur hier Gesetztes</translation>
    </message>
    <message>
        <source>Changed here only</source>
        <translation>Nur hier Geändertes</translation>
    </message>
    <message>
        <source>This cannot be read. Write a number, or one with its unit such as “7 days”.</source>
        <translation>Das ist nicht zu verstehen. Schreiben Sie eine Zahl oder eine mit Einheit wie „7 Tage“.</translation>
    </message>
    <message>
        <source>%1, the default</source>
        <translation>%1, die Vorgabe</translation>
    </message>
    <message>
        <source>Changes to the broker</source>
        <translation>Änderungen am Broker</translation>
    </message>
    <message>
        <source>Changes to %1</source>
        <translation>Änderungen an %1</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>den Broker</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) written to %1</source>
        <translation>
            <numerusform>%n Einstellung in %1 geschrieben</numerusform>
            <numerusform>%n Einstellungen in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What would be removed is not known: %1</source>
        <translation>Was entfernt würde, ist nicht bekannt: %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::ConnectionsPage</name>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>has not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Unbeantwortet</translation>
    </message>
    <message>
        <source>%1 received and %2 sent in %3 requests since it came</source>
        <translation>%1 empfangen und %2 gesendet in %3 Anfragen, seit er da ist</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>No client is connected</source>
        <translation>Kein Client ist verbunden</translation>
    </message>
    <message>
        <source>Clients appear here when they connect; the address is in the line below.</source>
        <translation>Clients erscheinen hier, sobald sie sich verbinden; die Adresse steht in der Zeile unten.</translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n verbunden</numerusform>
            <numerusform>%n verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>%1, answered %2 ago</source>
        <translation>%1, geantwortet vor %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::CopyLabel</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>brook::ui::CreateTopicDialog</name>
    <message>
        <source>New topic</source>
        <translation>Neues Topic</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Topic anlegen</translation>
    </message>
    <message>
        <source>Everything can be changed later, but the number of partitions can only grow.</source>
        <translation>Alles lässt sich später ändern, nur die Zahl der Partitionen kann nur wachsen.</translation>
    </message>
    <message>
        <source>A topic like %1</source>
        <translation>Ein Topic wie %1</translation>
    </message>
    <message>
        <source>It gets every setting that is set at %1. Records are not copied.</source>
        <translation>Es bekommt jede Einstellung, die an %1 gesetzt ist. Datensätze werden nicht kopiert.</translation>
    </message>
    <message>
        <source>letters, digits, dot, underscore, hyphen</source>
        <translation>Buchstaben, Ziffern, Punkt, Unterstrich, Bindestrich</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Partitions</source>
        <translation>&amp;Partitionen</translation>
    </message>
    <message>
        <source>7 days, as usual</source>
        <translation>7 Tage, wie üblich</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>No limit, as usual</source>
        <translation>Keine Grenze, wie üblich</translation>
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
        <translation>Alte Datensätze gehen lassen</translation>
    </message>
    <message>
        <source>Keep the newest record of each key</source>
        <translation>Den neuesten Datensatz je Schlüssel behalten</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>As the producer sends it</source>
        <translation>Wie der Producer sendet</translation>
    </message>
    <message>
        <source>&amp;Keep records for</source>
        <translation>&amp;Datensätze behalten für</translation>
    </message>
    <message>
        <source>Keep at &amp;most, per partition</source>
        <translation>&amp;Höchstens behalten, je Partition</translation>
    </message>
    <message>
        <source>&amp;When they are old</source>
        <translation>&amp;Wenn sie alt sind</translation>
    </message>
    <message>
        <source>&amp;Compression</source>
        <translation>&amp;Kompression</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ist da</translation>
    </message>
</context>
<context>
    <name>brook::ui::Decoder</name>
    <message>
        <source>Guess</source>
        <translation>Erraten</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Int32, big endian</source>
        <translation>Int32, Big Endian</translation>
    </message>
    <message>
        <source>Int64, big endian</source>
        <translation>Int64, Big Endian</translation>
    </message>
    <message>
        <source>Float32, big endian</source>
        <translation>Float32, Big Endian</translation>
    </message>
    <message>
        <source>Float64, big endian</source>
        <translation>Float64, Big Endian</translation>
    </message>
    <message>
        <source>UUID, 16 bytes</source>
        <translation>UUID, 16 Bytes</translation>
    </message>
    <message>
        <source>Text, UTF-16 LE</source>
        <translation>Text, UTF-16 LE</translation>
    </message>
    <message>
        <source>Text, UTF-16 BE</source>
        <translation>Text, UTF-16 BE</translation>
    </message>
    <message>
        <source>Text, Latin-1</source>
        <translation>Text, Latin-1</translation>
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
        <translation>JSON mit Schemanummer</translation>
    </message>
    <message>
        <source>Avro with a schema id</source>
        <translation>Avro mit Schemanummer</translation>
    </message>
    <message>
        <source>Protobuf with a schema id</source>
        <translation>Protobuf mit Schemanummer</translation>
    </message>
    <message>
        <source>Kafka’s own record</source>
        <translation>Kafkas eigener Datensatz</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Hexadecimal digits</source>
        <translation>Hexadezimalziffern</translation>
    </message>
    <message>
        <source>Int8</source>
        <translation>Int8</translation>
    </message>
    <message>
        <source>Int16, big endian</source>
        <translation>Int16, Big Endian</translation>
    </message>
    <message>
        <source>Int16, little endian</source>
        <translation>Int16, Little Endian</translation>
    </message>
    <message>
        <source>Int32, little endian</source>
        <translation>Int32, Little Endian</translation>
    </message>
    <message>
        <source>Int64, little endian</source>
        <translation>Int64, Little Endian</translation>
    </message>
    <message>
        <source>Uint32, big endian</source>
        <translation>Uint32, Big Endian</translation>
    </message>
    <message>
        <source>Uint64, big endian</source>
        <translation>Uint64, Big Endian</translation>
    </message>
    <message>
        <source>Uint32, little endian</source>
        <translation>Uint32, Little Endian</translation>
    </message>
    <message>
        <source>Uint64, little endian</source>
        <translation>Uint64, Little Endian</translation>
    </message>
    <message>
        <source>Float32, little endian</source>
        <translation>Float32, Little Endian</translation>
    </message>
    <message>
        <source>Float64, little endian</source>
        <translation>Float64, Little Endian</translation>
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
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n committed offset(s) go with it. Consumers that use this name again begin where their own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>%n bestätigter Offset geht mit. Consumer, die diesen Namen wieder benutzen, beginnen dort, wo ihre eigene Einstellung auto.offset.reset es sagt. Das kann nicht rückgängig gemacht werden.</numerusform>
            <numerusform>%n bestätigte Offsets gehen mit. Consumer, die diesen Namen wieder benutzen, beginnen dort, wo ihre eigene Einstellung auto.offset.reset es sagt. Das kann nicht rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. A group can only be deleted when all have stopped.</source>
        <translation>
            <numerusform>%n Mitglied ist aktiv. Eine Gruppe kann erst gelöscht werden, wenn alle aufgehört haben.</numerusform>
            <numerusform>%n Mitglieder sind aktiv. Eine Gruppe kann erst gelöscht werden, wenn alle aufgehört haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type its name</source>
        <translation>Namen &amp;eintippen</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 ist gelöscht</translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteOffsetsDialog</name>
    <message>
        <source>Delete the offsets of %1 in %2?</source>
        <translation>Die Offsets von %1 in %2 löschen?</translation>
    </message>
    <message>
        <source>Delete offsets</source>
        <translation>Offsets löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n committed offset(s) of this topic are taken back. A consumer of the group begins there anew, where its own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>%n bestätigter Offset dieses Topics wird zurückgenommen. Ein Consumer der Gruppe beginnt dort neu, wo seine eigene Einstellung auto.offset.reset es sagt. Das kann nicht rückgängig gemacht werden.</numerusform>
            <numerusform>%n bestätigte Offsets dieses Topics werden zurückgenommen. Ein Consumer der Gruppe beginnt dort neu, wo seine eigene Einstellung auto.offset.reset es sagt. Das kann nicht rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is refused while a member of the group reads the topic.</source>
        <translation>Das wird verweigert, solange ein Mitglied der Gruppe das Topic liest.</translation>
    </message>
    <message>
        <source>%1 has no offsets in %2 any more</source>
        <translation>%1 hat keine Offsets in %2 mehr</translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteTopicDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Delete topic</source>
        <translation>Topic löschen</translation>
    </message>
    <message>
        <source>%1 They go with the topic, and so do its settings. This cannot be undone.</source>
        <translation>%1 Sie gehen mit dem Topic, ebenso seine Einstellungen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 ist gelöscht</translation>
    </message>
</context>
<context>
    <name>brook::ui::DiffDialog</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Offset %1 and the record before it with the same key</source>
        <translation>Offset %1 und der Datensatz davor mit demselben Schlüssel</translation>
    </message>
    <message>
        <source>Looking for the record before it</source>
        <translation>Der Datensatz davor wird gesucht</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This record has no key, or one that cannot be searched for.</source>
        <translation>Dieser Datensatz hat keinen Schlüssel oder einen, nach dem sich nicht suchen lässt.</translation>
    </message>
    <message>
        <source>No record before this one has its key.</source>
        <translation>Kein Datensatz davor hat diesen Schlüssel.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>Offset %1 and the record that was kept</source>
        <translation>Offset %1 und der gemerkte Datensatz</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation>Gemerkt: %1.</translation>
    </message>
    <message>
        <source>Offset %1, %2 earlier.</source>
        <translation>Offset %1, %2 früher.</translation>
    </message>
    <message>
        <source>%1 Nothing differs.</source>
        <translation>%1 Kein Unterschied.</translation>
    </message>
    <message>
        <source>%1 Differences: %2</source>
        <translation>%1 Unterschiede: %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::DockTitle</name>
    <message>
        <source>Let it float, or put it back</source>
        <translation>Ablösen oder wieder andocken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>brook::ui::Documents</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>brook::ui::EmptyTopicDialog</name>
    <message>
        <source>Empty %1?</source>
        <translation>%1 leeren?</translation>
    </message>
    <message>
        <source>Remove records</source>
        <translation>Datensätze entfernen</translation>
    </message>
    <message>
        <source>%1 They are removed; the topic and its settings stay. This cannot be undone.</source>
        <translation>%1 Sie werden entfernt; Topic und Einstellungen bleiben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Records that arrive from now on stay. Offsets go on counting.</source>
        <translation>Datensätze, die ab jetzt ankommen, bleiben. Offsets zählen weiter.</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
</context>
<context>
    <name>brook::ui::ErrorState</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>brook::ui::ExportDialog</name>
    <message>
        <source>Export records of %1</source>
        <translation>Datensätze von %1 exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>All records of the partitions chosen</source>
        <translation>Alle Datensätze der gewählten Partitionen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>JSON lines, to read on</source>
        <translation>JSON-Zeilen, zum Weiterlesen</translation>
    </message>
    <message>
        <source>CSV, for a sheet</source>
        <translation>CSV, für eine Tabelle</translation>
    </message>
    <message>
        <source>Exact bytes, to import again</source>
        <translation>Genaue Bytes, zum Wiedereinlesen</translation>
    </message>
    <message>
        <source>%1 records, %2. Looked at %3 of %4 offsets.</source>
        <translation>%1 Datensätze, %2. %3 von %4 Offsets angesehen.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The records could not be exported: %1. No file was written.</source>
        <translation>Die Datensätze konnten nicht exportiert werden: %1. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Exported %1 records</source>
        <translation>%1 Datensätze exportiert</translation>
    </message>
    <message>
        <source>%1. What could not be read is not in the file: %2</source>
        <translation>%1. Was nicht gelesen werden konnte, steht nicht in der Datei: %2</translation>
    </message>
    <message>
        <source>The %1 records selected</source>
        <translation>Die %1 ausgewählten Datensätze</translation>
    </message>
</context>
<context>
    <name>brook::ui::ExportJob</name>
    <message>
        <source>something else than a file has this name</source>
        <translation>etwas anderes als eine Datei hat diesen Namen</translation>
    </message>
</context>
<context>
    <name>brook::ui::FateCard</name>
    <message>
        <source>does not hold it</source>
        <translation>hält es nicht</translation>
    </message>
    <message>
        <source>holds it for now</source>
        <translation>hält es vorerst</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>hält es</translation>
    </message>
    <message>
        <source>Why is this record still here?</source>
        <translation>Warum ist dieser Record noch da?</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Enter the offset of a record, or choose “Why is it still here?” where one is shown.</source>
        <translation>Den Offset eines Records eingeben, oder „Warum ist er noch da?“ wählen, wo einer gezeigt wird.</translation>
    </message>
    <message>
        <source>Reading the log from there on</source>
        <translation>Das Log wird von dort an gelesen</translation>
    </message>
</context>
<context>
    <name>brook::ui::FilterBar</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Nur Treffer</translation>
    </message>
    <message>
        <source>Mark matches</source>
        <translation>Treffer markieren</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Diesen Filter vergessen</translation>
    </message>
    <message>
        <source>Keep this filter for the topic</source>
        <translation>Diesen Filter für das Topic behalten</translation>
    </message>
    <message>
        <source>%1 match so far. Looked at %2 of %3 offsets</source>
        <translation>Bisher %1 Treffer. %2 von %3 Offsets durchsucht</translation>
    </message>
    <message>
        <source>%1 of %2 records match. Complete in %3</source>
        <translation>%1 von %2 Datensätzen passen. Vollständig in %3</translation>
    </message>
    <message>
        <source>%1 records match. Complete in %2</source>
        <translation>%1 Datensätze passen. Vollständig in %2</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 offsets. %3 match so far.</source>
        <translation>Angehalten bei %1 von %2 Offsets. Bisher %3 Treffer.</translation>
    </message>
    <message>
        <source>Stopped after %1 matches, at %2 of %3 offsets.</source>
        <translation>Angehalten nach %1 Treffern, bei %2 von %3 Offsets.</translation>
    </message>
    <message>
        <source>The search ended: %1</source>
        <translation>Die Suche endete: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop the search (Esc)</source>
        <translation>Suche anhalten (Esc)</translation>
    </message>
    <message>
        <source>Search what was not looked at</source>
        <translation>Suchen, was noch nicht durchsucht ist</translation>
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
        <translation>Datensätze nach einer Bedingung filtern</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>Frühere Filter</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>The filter is valid</source>
        <translation>Der Filter ist gültig</translation>
    </message>
    <message>
        <source>No earlier filter</source>
        <translation>Kein früherer Filter</translation>
    </message>
    <message>
        <source>How to look: %1</source>
        <translation>Art der Suche: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>brook::ui::FilterWords</name>
    <message>
        <source>Something is missing here: %1</source>
        <translation>Hier fehlt etwas: %1</translation>
    </message>
    <message>
        <source>“%1” is not an operator here. Did you mean %2 ?</source>
        <translation>„%1“ ist hier kein Operator. Meinten Sie %2 ?</translation>
    </message>
    <message>
        <source>Text stands in single quotes: &apos;%1&apos;</source>
        <translation>Text steht in einfachen Anführungszeichen: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>“%1” is not expected here, but %2</source>
        <translation>Hier wird nicht „%1“ erwartet, sondern %2</translation>
    </message>
    <message>
        <source>This condition has too many parts</source>
        <translation>Diese Bedingung hat zu viele Teile</translation>
    </message>
    <message>
        <source>This condition is nested too deeply</source>
        <translation>Diese Bedingung ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Nothing is equal to NULL, not even NULL. Write IS NULL or IS NOT NULL</source>
        <translation>Nichts ist gleich NULL, nicht einmal NULL. Schreiben Sie IS NULL oder IS NOT NULL</translation>
    </message>
    <message>
        <source>This list is too long</source>
        <translation>Diese Liste ist zu lang</translation>
    </message>
    <message>
        <source>A timestamp is compared with a time: timestamp &gt;= &apos;2025-11-23 14:00&apos;</source>
        <translation>Ein Zeitstempel wird mit einer Zeit verglichen: timestamp &gt;= &apos;2025-11-23 14:00&apos;</translation>
    </message>
    <message>
        <source>A timestamp is compared with a time such as &apos;2025-11-23 14:00&apos;</source>
        <translation>Ein Zeitstempel wird mit einer Zeit wie &apos;2025-11-23 14:00&apos; verglichen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time. Times are written &apos;2025-11-23 14:00:00&apos;, with Z or +01:00 where a zone is meant</source>
        <translation>&apos;%1&apos; ist keine Zeit. Zeiten schreibt man &apos;2025-11-23 14:00:00&apos;, mit Z oder +01:00, wo eine Zone gemeint ist</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is compared with a number here</source>
        <translation>&apos;%1&apos; wird hier mit einer Zahl verglichen</translation>
    </message>
    <message>
        <source>A field is missing before %1</source>
        <translation>Vor %1 fehlt ein Feld</translation>
    </message>
    <message>
        <source>“%1” is not a column. A field of the value is written value.%1, a text &apos;%1&apos;</source>
        <translation>„%1“ ist keine Spalte. Ein Feld des Werts schreibt man value.%1, einen Text &apos;%1&apos;</translation>
    </message>
    <message>
        <source>A duration is written &apos;15m&apos;, &apos;2 hours&apos; or &apos;1 day&apos;</source>
        <translation>Eine Dauer schreibt man &apos;15m&apos;, &apos;2 hours&apos; oder &apos;1 day&apos;</translation>
    </message>
    <message>
        <source>There is no function %1. There are now() and ago(&apos;15m&apos;)</source>
        <translation>Es gibt keine Funktion %1. Es gibt now() und ago(&apos;15m&apos;)</translation>
    </message>
    <message>
        <source>A header is named: headers[&apos;trace-id&apos;]</source>
        <translation>Ein Header wird genannt: headers[&apos;trace-id&apos;]</translation>
    </message>
    <message>
        <source>Only key, value and headers have fields</source>
        <translation>Nur key, value und headers haben Felder</translation>
    </message>
    <message>
        <source>A path is written &apos;$.order.items[0]&apos;, names with other characters &apos;$.&quot;a b&quot;&apos;</source>
        <translation>Einen Pfad schreibt man &apos;$.order.items[0]&apos;, Namen mit anderen Zeichen &apos;$.&quot;a b&quot;&apos;</translation>
    </message>
    <message>
        <source>This regular expression cannot be read: %1</source>
        <translation>Dieser reguläre Ausdruck kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>“%1” has no meaning here</source>
        <translation>„%1“ bedeutet hier nichts</translation>
    </message>
    <message>
        <source>“%1” is no number. Text stands in single quotes: &apos;%1&apos;</source>
        <translation>„%1“ ist keine Zahl. Text steht in einfachen Anführungszeichen: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>This text is too long</source>
        <translation>Dieser Text ist zu lang</translation>
    </message>
    <message>
        <source>Something to look for is missing here</source>
        <translation>Hier fehlt, wonach gesucht wird</translation>
    </message>
    <message>
        <source>AND or OR</source>
        <translation>AND oder OR</translation>
    </message>
    <message>
        <source>a closing parenthesis</source>
        <translation>eine schließende Klammer</translation>
    </message>
    <message>
        <source>a comparison such as = or LIKE</source>
        <translation>ein Vergleich wie = oder LIKE</translation>
    </message>
    <message>
        <source>IN, BETWEEN, LIKE, ILIKE or REGEXP</source>
        <translation>IN, BETWEEN, LIKE, ILIKE oder REGEXP</translation>
    </message>
    <message>
        <source>a list in parentheses</source>
        <translation>eine Liste in Klammern</translation>
    </message>
    <message>
        <source>a comma or a closing parenthesis</source>
        <translation>ein Komma oder eine schließende Klammer</translation>
    </message>
    <message>
        <source>AND and the upper bound</source>
        <translation>AND und die obere Grenze</translation>
    </message>
    <message>
        <source>a pattern in single quotes, such as &apos;LH%&apos;</source>
        <translation>ein Muster in einfachen Anführungszeichen, etwa &apos;LH%&apos;</translation>
    </message>
    <message>
        <source>one character in single quotes</source>
        <translation>ein Zeichen in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>a regular expression in single quotes</source>
        <translation>ein regulärer Ausdruck in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a field such as key or value.status, or a value such as &apos;text&apos; or 42</source>
        <translation>ein Feld wie key oder value.status, oder ein Wert wie &apos;text&apos; oder 42</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>der Name eines Felds</translation>
    </message>
    <message>
        <source>the number of an element, or a name in single quotes</source>
        <translation>die Nummer eines Elements oder ein Name in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>a closing bracket</source>
        <translation>eine schließende eckige Klammer</translation>
    </message>
    <message>
        <source>a path such as &apos;$.order.status&apos;</source>
        <translation>ein Pfad wie &apos;$.order.status&apos;</translation>
    </message>
</context>
<context>
    <name>brook::ui::FirstRunPage</name>
    <message>
        <source>Brook is running</source>
        <translation>Brook läuft</translation>
    </message>
    <message>
        <source>Any Kafka client can connect now. There is nothing else to install and nothing to configure.</source>
        <translation>Jeder Kafka-Client kann sich jetzt verbinden. Es gibt nichts weiter zu installieren und nichts einzustellen.</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Einen Client verbinden</translation>
    </message>
    <message>
        <source>Copy this and run it. The topic is created by the first record.</source>
        <translation>Kopieren und starten. Das Topic entsteht mit dem ersten Datensatz.</translation>
    </message>
    <message>
        <source>Or create a topic yourself</source>
        <translation>Oder selbst ein Topic anlegen</translation>
    </message>
    <message>
        <source>Records can then be typed in.</source>
        <translation>Datensätze lassen sich dann eintippen.</translation>
    </message>
    <message>
        <source>Brook answers with the address that the client used: containers and tunnels need no setting.</source>
        <translation>Brook antwortet mit der Adresse, die der Client benutzt hat: Container und Tunnel brauchen keine Einstellung.</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Name des Topics</translation>
    </message>
    <message>
        <source>Number of partitions</source>
        <translation>Zahl der Partitionen</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Topic anlegen</translation>
    </message>
    <message>
        <source>More choices…</source>
        <translation>Mehr Auswahl …</translation>
    </message>
    <message>
        <source>Waiting for the first client.</source>
        <translation>Warte auf den ersten Client.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) connected, no record yet.</source>
        <translation>
            <numerusform>%n Client verbunden, noch kein Datensatz.</numerusform>
            <numerusform>%n Clients verbunden, noch kein Datensatz.</numerusform>
        </translation>
    </message>
    <message>
        <source>This page turns into the overview when there is a topic. Stored in %1.</source>
        <translation>Diese Seite wird zur Übersicht, sobald es ein Topic gibt. Gespeichert in %1.</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupActions</name>
    <message numerus="yes">
        <source>%n offset(s) of %1 are written</source>
        <translation>
            <numerusform>%n Offset von %1 ist geschrieben</numerusform>
            <numerusform>%n Offsets von %1 sind geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has its former offsets again</source>
        <translation>%1 hat seine früheren Offsets wieder</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Reset offsets…</source>
        <translation>Offsets zurücksetzen …</translation>
    </message>
    <message>
        <source>Undo the last reset</source>
        <translation>Letztes Zurücksetzen rückgängig machen</translation>
    </message>
    <message>
        <source>Delete the offsets of a topic</source>
        <translation>Offsets eines Topics löschen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Locked while presenting</source>
        <translation>Beim Vortragen gesperrt</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupOverview</name>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, Partition %2</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Behind, records</source>
        <translation>Rückstand, Datensätze</translation>
    </message>
    <message>
        <source>Behind, time</source>
        <translation>Rückstand, Zeit</translation>
    </message>
    <message>
        <source>Catches up in</source>
        <translation>Holt auf in</translation>
    </message>
    <message>
        <source>Until records are lost</source>
        <translation>Bis Datensätze verloren gehen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Umverteilungen</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>What the lines show</source>
        <translation>Was die Linien zeigen</translation>
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
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Lag over time</source>
        <translation>Rückstand im Lauf der Zeit</translation>
    </message>
    <message>
        <source>No lag in this time</source>
        <translation>Kein Rückstand in dieser Zeit</translation>
    </message>
    <message>
        <source>%1 of them in one partition</source>
        <translation>%1 davon in einer Partition</translation>
    </message>
    <message>
        <source>everything is read</source>
        <translation>alles ist gelesen</translation>
    </message>
    <message>
        <source>caught up</source>
        <translation>aufgeholt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>reads %1, %2 arrive</source>
        <translation>liest %1, %2 kommen an</translation>
    </message>
    <message>
        <source>its pace is not known yet</source>
        <translation>ihr Tempo ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>if it reads nothing more</source>
        <translation>wenn sie nichts mehr liest</translation>
    </message>
    <message>
        <source>nothing is deleted for its age</source>
        <translation>nichts wird seines Alters wegen gelöscht</translation>
    </message>
    <message>
        <source>Retention edge, %1: older records of %2 are deleted</source>
        <translation>Aufbewahrungsgrenze, %1: Ältere Datensätze von %2 werden gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupPage</name>
    <message>
        <source>Its offsets were reset.</source>
        <translation>Ihre Offsets wurden zurückgesetzt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reset offsets…</source>
        <translation>Offsets zurücksetzen …</translation>
    </message>
    <message>
        <source>Keep records longer…</source>
        <translation>Datensätze länger behalten …</translation>
    </message>
    <message>
        <source>More to do with this group</source>
        <translation>Mehr mit dieser Gruppe</translation>
    </message>
    <message>
        <source>Pages of the group</source>
        <translation>Seiten der Gruppe</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Umverteilungen</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>Der Broker ist angehalten.</translation>
    </message>
    <message>
        <source>This group was deleted, or has not come yet.</source>
        <translation>Diese Gruppe wurde gelöscht oder ist noch nicht da.</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupPartitions</name>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
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
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Nothing was committed here yet</source>
        <translation>Hier wurde noch nichts bestätigt</translation>
    </message>
    <message>
        <source>Committed at %1</source>
        <translation>Bestätigt um %1</translation>
    </message>
    <message>
        <source>Show the record that is read next</source>
        <translation>Den Datensatz zeigen, der als Nächster gelesen wird</translation>
    </message>
    <message>
        <source>Log end</source>
        <translation>Log-Ende</translation>
    </message>
    <message>
        <source>Lag, records</source>
        <translation>Rückstand, Datensätze</translation>
    </message>
    <message>
        <source>Lag, time</source>
        <translation>Rückstand, Zeit</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>The lag of the last 15 minutes</source>
        <translation>Der Rückstand der letzten 15 Minuten</translation>
    </message>
    <message>
        <source>Until lost</source>
        <translation>Bis Verlust</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation>Stelle kopieren</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupRebalances</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Umverteilungen</translation>
    </message>
    <message>
        <source>Nothing happened to this group yet</source>
        <translation>Mit dieser Gruppe ist noch nichts geschehen</translation>
    </message>
    <message>
        <source>Who joins and leaves is told from the moment Brook is started.</source>
        <translation>Wer kommt und geht, wird erzählt, seit Brook gestartet ist.</translation>
    </message>
</context>
<context>
    <name>brook::ui::Groups</name>
    <message>
        <source>Stable</source>
        <translation>Stabil</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Rebalancing</source>
        <translation>Verteilt um</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>Teilt zu</translation>
    </message>
    <message>
        <source>Reconciling</source>
        <translation>Gleicht ab</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>consumer protocol</source>
        <translation>Consumer-Protokoll</translation>
    </message>
    <message>
        <source>commits only</source>
        <translation>bestätigt nur</translation>
    </message>
    <message>
        <source>classic protocol of %1</source>
        <translation>klassisches Protokoll von %1</translation>
    </message>
    <message>
        <source>classic protocol</source>
        <translation>klassisches Protokoll</translation>
    </message>
    <message>
        <source>no members</source>
        <translation>keine Mitglieder</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 assignor</source>
        <translation>Zuteiler %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>epoch %1, assigned up to %2</source>
        <translation>Epoche %1, zugeteilt bis %2</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n andere</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupsPage</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Zuteiler</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Lag, records</source>
        <translation>Rückstand, Datensätze</translation>
    </message>
    <message>
        <source>Lag, time</source>
        <translation>Rückstand, Zeit</translation>
    </message>
    <message>
        <source>Until lost</source>
        <translation>Bis Verlust</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>After this time the oldest record that is still to be read may be deleted, if the group reads nothing more</source>
        <translation>Nach dieser Zeit kann der älteste noch ungelesene Datensatz gelöscht werden, wenn die Gruppe nichts mehr liest</translation>
    </message>
    <message>
        <source>No record that is still to be read is deleted for its age</source>
        <translation>Kein noch ungelesener Datensatz wird seines Alters wegen gelöscht</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>Gruppen filtern</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>There is no group yet</source>
        <translation>Es gibt noch keine Gruppe</translation>
    </message>
    <message>
        <source>A group comes to be when a consumer with a group.id joins, or commits an offset.</source>
        <translation>Eine Gruppe entsteht, wenn ein Consumer mit einer group.id beitritt oder einen Offset bestätigt.</translation>
    </message>
    <message>
        <source>No group matches</source>
        <translation>Keine Gruppe passt</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) looked at: names, states, protocols and assignors.</source>
        <translation>
            <numerusform>%n Gruppe durchsucht: Namen, Zustände, Protokolle und Zuteiler.</numerusform>
            <numerusform>%n Gruppen durchsucht: Namen, Zustände, Protokolle und Zuteiler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) may lose records soon</source>
        <translation>
            <numerusform>%n Gruppe kann bald Datensätze verlieren</numerusform>
            <numerusform>%n Gruppen können bald Datensätze verlieren</numerusform>
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
        <translation>Stelle im Topic</translation>
    </message>
</context>
<context>
    <name>brook::ui::ImportDialog</name>
    <message>
        <source>Import records into %1</source>
        <translation>Datensätze in %1 importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>A file of exact records, as an export writes it. Keys, values, headers and times become what they were; offsets are given anew.</source>
        <translation>Eine Datei mit genauen Datensätzen, wie ein Export sie schreibt. Schlüssel, Werte, Header und Zeiten werden, was sie waren; Offsets werden neu vergeben.</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>Imported %1 records</source>
        <translation>%1 Datensätze importiert</translation>
    </message>
    <message>
        <source>Stopped after %1 records, which stay in the topic.</source>
        <translation>Nach %1 Datensätzen angehalten; sie bleiben im Topic.</translation>
    </message>
    <message>
        <source>%1 The %2 records before it are in the topic.</source>
        <translation>%1 Die %2 Datensätze davor stehen im Topic.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ImportJob</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>This is no file of exact records: %1</source>
        <translation>Das ist keine Datei mit genauen Datensätzen: %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::IndexModel</name>
    <message>
        <source>Last offset of the batch</source>
        <translation>Letzter Offset des Batches</translation>
    </message>
    <message>
        <source>Position in the file</source>
        <translation>Position in der Datei</translation>
    </message>
    <message>
        <source>Largest time so far</source>
        <translation>Größte Zeit bis dahin</translation>
    </message>
    <message>
        <source>Offset that has it</source>
        <translation>Offset, der sie hat</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>First offset</source>
        <translation>Erster Offset</translation>
    </message>
    <message>
        <source>Marker at</source>
        <translation>Marker bei</translation>
    </message>
</context>
<context>
    <name>brook::ui::Inspector</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Kein Datensatz ausgewählt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
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
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Leader-Epoche</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Producer-ID</translation>
    </message>
    <message>
        <source>Producer epoch</source>
        <translation>Producer-Epoche</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
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
        <translation>Wählen Sie einen in der Liste.</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Copy the record as JSON</source>
        <translation>Datensatz als JSON kopieren</translation>
    </message>
    <message>
        <source>Produce again…</source>
        <translation>Erneut schreiben …</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>This record could not be read again</source>
        <translation>Dieser Datensatz konnte nicht erneut gelesen werden</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>The key of this record is null. Its partition was chosen without it.</source>
        <translation>Der Schlüssel dieses Datensatzes ist null. Seine Partition wurde ohne ihn gewählt.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>not idempotent</source>
        <translation>nicht idempotent</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>epoch %1, seq %2</source>
        <translation>Epoche %1, Sequenz %2</translation>
    </message>
    <message>
        <source>Control record: %1</source>
        <translation>Kontrolldatensatz: %1</translation>
    </message>
    <message>
        <source>Written by the broker when a transaction ends. Consumers never see it.</source>
        <translation>Vom Broker geschrieben, wenn eine Transaktion endet. Consumer sehen ihn nie.</translation>
    </message>
    <message>
        <source>Tombstone</source>
        <translation>Tombstone</translation>
    </message>
    <message>
        <source>The value is null. On a compacted topic this deletes the key.</source>
        <translation>Der Wert ist null. In einem kompaktierten Topic löscht das den Schlüssel.</translation>
    </message>
    <message>
        <source>Headers  %1</source>
        <translation>Header  %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Dieser Datensatz</translation>
    </message>
    <message>
        <source>Why is it still here?</source>
        <translation>Warum ist er noch da?</translation>
    </message>
    <message>
        <source>Compare with another record</source>
        <translation>Mit einem anderen Datensatz vergleichen</translation>
    </message>
    <message>
        <source>With the record before it of the same key</source>
        <translation>Mit dem Datensatz davor mit demselben Schlüssel</translation>
    </message>
    <message>
        <source>Keep this record for comparison</source>
        <translation>Diesen Datensatz zum Vergleichen merken</translation>
    </message>
    <message>
        <source>With the one kept: %1</source>
        <translation>Mit dem gemerkten: %1</translation>
    </message>
    <message>
        <source>With one that was kept</source>
        <translation>Mit einem gemerkten</translation>
    </message>
</context>
<context>
    <name>brook::ui::JsonTree</name>
    <message>
        <source>Value as a tree</source>
        <translation>Wert als Baum</translation>
    </message>
</context>
<context>
    <name>brook::ui::Layouts</name>
    <message>
        <source>Put all panels back</source>
        <translation>Alle Bereiche zurücksetzen</translation>
    </message>
    <message>
        <source>Save the layout as…</source>
        <translation>Anordnung speichern als …</translation>
    </message>
    <message>
        <source>Rename or delete layouts…</source>
        <translation>Anordnungen umbenennen oder löschen …</translation>
    </message>
    <message>
        <source>Browse</source>
        <extracomment>A layout: the tree, the documents and the inspector</extracomment>
        <translation>Stöbern</translation>
    </message>
    <message>
        <source>Inspect</source>
        <extracomment>A layout: much room for the record that is looked at</extracomment>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>A layout: nothing but the documents, for an audience</extracomment>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Anordnung: %1</translation>
    </message>
    <message>
        <source>The layout is remembered as “%1”</source>
        <translation>Die Anordnung ist unter „%1“ gespeichert</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Eine Anordnung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is one of Brook’s own layouts.</source>
        <translation>„%1“ ist eine von Brooks eigenen Anordnungen.</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Anordnungen</translation>
    </message>
</context>
<context>
    <name>brook::ui::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>Anordnungen</translation>
    </message>
    <message>
        <source>Type another name to rename a layout.</source>
        <translation>Ein anderer Name benennt eine Anordnung um.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name of the layout “%1”</source>
        <translation>Name der Anordnung „%1“</translation>
    </message>
    <message>
        <source>Delete the layout “%1”</source>
        <translation>Anordnung „%1“ löschen</translation>
    </message>
    <message>
        <source>“%1” is “%2” now.</source>
        <translation>„%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>There is a layout “%1” already.</source>
        <translation>Es gibt schon eine Anordnung „%1“.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>brook::ui::LoadingState</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Enter öffnet</translation>
    </message>
    <message>
        <source>Topic, topic:partition@offset, topic@time, setting, action</source>
        <translation>Topic, topic:partition@offset, topic@zeit, Einstellung, Aktion</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>↑ ↓ move     Enter open     @ offset or time     &gt; actions only     Esc close</source>
        <translation>↑ ↓ bewegen     Enter öffnen     @ Offset oder Zeit     &gt; nur Aktionen     Esc schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>first record at or after</source>
        <translation>erster Datensatz dann oder danach</translation>
    </message>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, Partition %2</translation>
    </message>
    <message>
        <source>holds %1 to %2</source>
        <translation>enthält %1 bis %2</translation>
    </message>
    <message>
        <source>%1 of the broker</source>
        <translation>%1 des Brokers</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>%1, behind %2</source>
        <translation>%1, Rückstand %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>view of %1</source>
        <translation>Ansicht von %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Broker settings</source>
        <translation>Broker-Einstellungen</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Produce a record</source>
        <translation>Einen Datensatz schreiben</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>No record at or after that time.</source>
        <translation>Kein Datensatz zu dieser Zeit oder danach.</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Neues Topic …</translation>
    </message>
    <message>
        <source>Produce</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Records of this topic</source>
        <translation>Datensätze dieses Topics</translation>
    </message>
    <message>
        <source>Partitions of this topic</source>
        <translation>Partitionen dieses Topics</translation>
    </message>
    <message>
        <source>Configuration of this topic</source>
        <translation>Konfiguration dieses Topics</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Tab</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Diesen Tab schließen</translation>
    </message>
    <message>
        <source>Open the closed tab again</source>
        <translation>Geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Filter the tree</source>
        <translation>Baum filtern</translation>
    </message>
    <message>
        <source>Show or hide the tree</source>
        <translation>Baum zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the record inspector</source>
        <translation>Datensatz-Inspektor zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Presenter mode: large type, nothing can be deleted</source>
        <translation>Vortragsmodus: große Schrift, nichts kann gelöscht werden</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>Quit: the broker stops</source>
        <translation>Beenden: Der Broker hält an</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Produce to %1</source>
        <translation>In %1 schreiben</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Konfiguration von %1</translation>
    </message>
    <message>
        <source>Clone %1…</source>
        <translation>%1 klonen …</translation>
    </message>
    <message>
        <source>Add partitions to %1…</source>
        <translation>Partitionen zu %1 hinzufügen …</translation>
    </message>
    <message>
        <source>Empty %1…</source>
        <translation>%1 leeren …</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>%1 löschen …</translation>
    </message>
    <message>
        <source>Storage of this topic</source>
        <translation>Speicher dieses Topics</translation>
    </message>
    <message>
        <source>Filter the records of this topic</source>
        <translation>Datensätze dieses Topics filtern</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Transactions and producers</source>
        <translation>Transaktionen und Producer</translation>
    </message>
    <message>
        <source>Reset offsets of %1…</source>
        <translation>Offsets von %1 zurücksetzen …</translation>
    </message>
    <message>
        <source>Rebalances of %1</source>
        <translation>Umverteilungen von %1</translation>
    </message>
    <message>
        <source>Delete group %1…</source>
        <translation>Gruppe %1 löschen …</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL over topics</source>
        <translation>SQL über Topics</translation>
    </message>
    <message>
        <source>Query %1 with SQL</source>
        <translation>%1 mit SQL abfragen</translation>
    </message>
    <message>
        <source>%1 leads nowhere: there is no such topic here</source>
        <translation>%1 führt nirgendwohin: Hier gibt es kein solches Topic</translation>
    </message>
    <message>
        <source>Colour rules of this topic…</source>
        <translation>Farbregeln dieses Topics …</translation>
    </message>
    <message>
        <source>Save the view of this topic…</source>
        <translation>Ansicht dieses Topics speichern …</translation>
    </message>
    <message>
        <source>Time zone…</source>
        <translation>Zeitzone …</translation>
    </message>
</context>
<context>
    <name>brook::ui::MembersTable</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>Mitglied %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Wants %1</source>
        <translation>Möchte %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>wechselt</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>Auf dem Weg zu %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Nobody is in this group</source>
        <translation>Niemand ist in dieser Gruppe</translation>
    </message>
    <message>
        <source>Its committed offsets stay, and wait for the next consumer.</source>
        <translation>Ihre bestätigten Offsets bleiben und warten auf den nächsten Consumer.</translation>
    </message>
</context>
<context>
    <name>brook::ui::Navigation</name>
    <message>
        <source>Filter the tree</source>
        <translation>Baum filtern</translation>
    </message>
</context>
<context>
    <name>brook::ui::NavigationModel</name>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Broker settings</source>
        <translation>Broker-Einstellungen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
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
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>brook::ui::OpeningWindow</name>
    <message>
        <source>Brook is starting</source>
        <translation>Brook startet</translation>
    </message>
    <message>
        <source>Opening the data directory</source>
        <translation>Das Datenverzeichnis wird geöffnet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Brook</source>
        <translation>Brook</translation>
    </message>
    <message>
        <source>Partitions opened</source>
        <translation>Geöffnete Partitionen</translation>
    </message>
    <message numerus="yes">
        <source>Opening the data directory: %1 of %Ln partitions</source>
        <translation>
            <numerusform>Das Datenverzeichnis wird geöffnet: %1 von %Ln Partition</numerusform>
            <numerusform>Das Datenverzeichnis wird geöffnet: %1 von %Ln Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Brook cannot start</source>
        <translation>Brook kann nicht starten</translation>
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
        <translation>Datensätze/s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Records in, last minute</source>
        <translation>Datensätze hinein, letzte Minute</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Startet.</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>Datensätze hinein</translation>
    </message>
    <message>
        <source>Records out</source>
        <translation>Datensätze hinaus</translation>
    </message>
    <message>
        <source>Produce, 99th percentile</source>
        <translation>Schreiben, 99. Perzentil</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Platte frei</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>last ten minutes</source>
        <translation>letzte zehn Minuten</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What the chart counts</source>
        <translation>Was das Diagramm zählt</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Hinein und hinaus</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Je Topic</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>Was die Linien sind</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>Meistbenutzte Topics</translation>
    </message>
    <message>
        <source>Wants attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Newest events</source>
        <translation>Neueste Ereignisse</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Einen Client verbinden</translation>
    </message>
    <message>
        <source>The broker is starting.</source>
        <translation>Der Broker startet.</translation>
    </message>
    <message>
        <source>The broker could not go on.</source>
        <translation>Der Broker konnte nicht weitermachen.</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>Der Broker ist angehalten.</translation>
    </message>
    <message>
        <source>Some records cannot be taken.</source>
        <translation>Manche Datensätze können nicht angenommen werden.</translation>
    </message>
    <message>
        <source>Everything is running.</source>
        <translation>Alles läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) want(s) your attention.</source>
        <translation>
            <numerusform>Eine Sache braucht Ihre Aufmerksamkeit.</numerusform>
            <numerusform>%n Dinge brauchen Ihre Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up for %1.</source>
        <translation>Läuft seit %1.</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 ms of it waits for the disk</source>
        <translation>%1 ms davon warten auf die Platte</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>none has said what it is</source>
        <translation>keiner hat sich vorgestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n software version(s)</source>
        <translation>
            <numerusform>%n Softwareversion</numerusform>
            <numerusform>%n Softwareversionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>still counting</source>
        <translation>zählt noch</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n topic(s)</source>
        <translation>
            <numerusform>Alle %n Topics</numerusform>
            <numerusform>Alle %n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing. No partition is offline and no warning came in the last ten minutes.</source>
        <translation>Nichts. Keine Partition ist offline, und in den letzten zehn Minuten kam keine Warnung.</translation>
    </message>
    <message>
        <source>Show topic</source>
        <translation>Topic zeigen</translation>
    </message>
    <message>
        <source>Nothing has happened since the start.</source>
        <translation>Seit dem Start ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Acknowledged records are on disk before the answer leaves.</source>
        <translation>Bestätigte Datensätze sind auf der Platte, bevor die Antwort geht.</translation>
    </message>
    <message>
        <source>Acknowledged records are on disk within 100 ms; a power cut may take those.</source>
        <translation>Bestätigte Datensätze sind binnen 100 ms auf der Platte; ein Stromausfall kann diese kosten.</translation>
    </message>
    <message>
        <source>Acknowledged records reach the disk when the system writes them; a power cut may take some.</source>
        <translation>Bestätigte Datensätze kommen auf die Platte, wenn das System sie schreibt; ein Stromausfall kann welche kosten.</translation>
    </message>
    <message>
        <source>nothing came in ten seconds</source>
        <translation>in zehn Sekunden kam nichts</translation>
    </message>
</context>
<context>
    <name>brook::ui::PartitionsPage</name>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>First offset</source>
        <translation>Erster Offset</translation>
    </message>
    <message>
        <source>High watermark</source>
        <translation>High Watermark</translation>
    </message>
    <message>
        <source>End offset</source>
        <translation>End-Offset</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Leader-Epoche</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
</context>
<context>
    <name>brook::ui::PayloadView</name>
    <message>
        <source>Show the selected field as a column of the list</source>
        <translation>Gewähltes Feld als Spalte der Liste zeigen</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>0 bytes. This is not the same as null.</source>
        <translation>0 Bytes. Das ist nicht dasselbe wie null.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (erraten)</translation>
    </message>
    <message>
        <source>first %1 while the rest is read</source>
        <translation>die ersten %1, der Rest wird gelesen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <translation>Bytes %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Choose the schema…</source>
        <translation>Schema wählen …</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
</context>
<context>
    <name>brook::ui::Pill</name>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new record(s)</source>
        <translation>
            <numerusform>%n neuen Datensatz zeigen</numerusform>
            <numerusform>%n neue Datensätze zeigen</numerusform>
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
        <translation>Partition</translation>
    </message>
    <message>
        <source>At another time than now</source>
        <translation>Zu anderer Zeit als jetzt</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Produce record</source>
        <translation>Datensatz schreiben</translation>
    </message>
    <message>
        <source>Produce record (%1)</source>
        <translation>Datensatz schreiben (%1)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Tombstone</source>
        <translation>Tombstone</translation>
    </message>
    <message>
        <source>A tombstone is a null value: it deletes its key. It is not the same as an empty value.</source>
        <translation>Ein Tombstone ist ein Null-Wert: Er löscht seinen Schlüssel. Er ist nicht dasselbe wie ein leerer Wert.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>By key, as Kafka&apos;s clients do; in turn without one</source>
        <translation>Nach Schlüssel, wie Kafkas Clients; ohne einen reihum</translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation>Reihum</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>Filled from partition %1, offset %2.</source>
        <translation>Übernommen von Partition %1, Offset %2.</translation>
    </message>
    <message>
        <source>%1 is not hex: two digits for each byte.</source>
        <translation>%1 ist kein Hex: zwei Ziffern je Byte.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>The value</source>
        <translation>Der Wert</translation>
    </message>
    <message>
        <source>Written to %1, partition %2, offset %3.</source>
        <translation>Geschrieben in %1, Partition %2, Offset %3.</translation>
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
        <translation>Producer-ID</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Transaction open since</source>
        <translation>Transaktion offen seit</translation>
    </message>
    <message>
        <source>Show the first record of the transaction</source>
        <translation>Den ersten Datensatz der Transaktion zeigen</translation>
    </message>
    <message>
        <source>No transaction is open here</source>
        <translation>Hier ist keine Transaktion offen</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>Transactional id</source>
        <translation>Transaktions-ID</translation>
    </message>
    <message>
        <source>Last sequence</source>
        <translation>Letzte Sequenz</translation>
    </message>
    <message>
        <source>Last write</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>Abort transaction…</source>
        <translation>Transaktion abbrechen …</translation>
    </message>
    <message>
        <source>No producer is known</source>
        <translation>Kein Producer ist bekannt</translation>
    </message>
    <message>
        <source>Idempotent and transactional producers appear here when they write.</source>
        <translation>Idempotente und transaktionale Producer erscheinen hier, wenn sie schreiben.</translation>
    </message>
    <message>
        <source>No producer matches</source>
        <translation>Kein Producer passt</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at: topics, ids and transactions.</source>
        <translation>
            <numerusform>%n durchsucht: Topics, IDs und Transaktionen.</numerusform>
            <numerusform>%n durchsucht: Topics, IDs und Transaktionen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordDelegate</name>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>open txn</source>
        <translation>offene Txn</translation>
    </message>
    <message>
        <source>txn</source>
        <translation>Txn</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>Tombstone</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>first 4 KiB</source>
        <translation>erste 4 KiB</translation>
    </message>
    <message>
        <source>deletes this key</source>
        <translation>löscht diesen Schlüssel</translation>
    </message>
    <message>
        <source>a null value without a key</source>
        <translation>ein Null-Wert ohne Schlüssel</translation>
    </message>
    <message>
        <source>0 bytes</source>
        <translation>0 Bytes</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordTable</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordWindowModel</name>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>Tombstone</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation>Zeit, %1</translation>
    </message>
    <message>
        <source>1 offset</source>
        <translation>1 Offset</translation>
    </message>
    <message>
        <source>%1 offsets</source>
        <translation>%1 Offsets</translation>
    </message>
    <message>
        <source>%1 without a record: removed by compaction, or never written</source>
        <translation>%1 ohne Datensatz: durch Kompaktierung entfernt oder nie geschrieben</translation>
    </message>
    <message>
        <source>Control record: %1</source>
        <translation>Kontrolldatensatz: %1</translation>
    </message>
    <message>
        <source>Control record: transaction of producer %1 committed</source>
        <translation>Kontrolldatensatz: Transaktion von Producer %1 bestätigt</translation>
    </message>
    <message>
        <source>Control record: transaction of producer %1 aborted</source>
        <translation>Kontrolldatensatz: Transaktion von Producer %1 abgebrochen</translation>
    </message>
    <message>
        <source>Control record of producer %1: %2</source>
        <translation>Kontrolldatensatz von Producer %1: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, a match</source>
        <translation>%1, ein Treffer</translation>
    </message>
    <message>
        <source>%1, bookmarked %2</source>
        <translation>%1, mit Lesezeichen %2</translation>
    </message>
    <message>
        <source>Coloured by the rule “%1”</source>
        <translation>Gefärbt durch die Regel „%1“</translation>
    </message>
    <message>
        <source>%1, coloured as %2</source>
        <translation>%1, gefärbt als %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordsPage</name>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>From offset…</source>
        <translation>Ab Offset …</translation>
    </message>
    <message>
        <source>From time…</source>
        <translation>Ab Zeit …</translation>
    </message>
    <message>
        <source>All partitions</source>
        <translation>Alle Partitionen</translation>
    </message>
    <message>
        <source>Read uncommitted</source>
        <translation>Auch Unbestätigtes</translation>
    </message>
    <message>
        <source>Read committed</source>
        <translation>Nur Bestätigtes</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>%1 of %2 partitions</source>
        <translation>%1 von %2 Partitionen</translation>
    </message>
    <message>
        <source>Tail paused</source>
        <translation>Mitlaufen pausiert</translation>
    </message>
    <message>
        <source>The records cannot be read.</source>
        <translation>Die Datensätze können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>Noch keine Datensätze.</translation>
    </message>
    <message>
        <source>Waiting for the first one on %1.</source>
        <translation>Warte auf den ersten unter %1.</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>Still counting records</source>
        <translation>Zählt noch Datensätze</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy as kcat line</source>
        <translation>Als kcat-Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy place</source>
        <translation>Stelle kopieren</translation>
    </message>
    <message>
        <source>Produce again…</source>
        <translation>Erneut schreiben …</translation>
    </message>
    <message>
        <source>1 partition</source>
        <translation>1 Partition</translation>
    </message>
    <message>
        <source>All %1 partitions</source>
        <translation>Alle %1 Partitionen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source> in all partitions</source>
        <translation> in allen Partitionen</translation>
    </message>
    <message>
        <source>following the newest</source>
        <translation>folgt den neuesten</translation>
    </message>
    <message>
        <source>No record in the partitions chosen.</source>
        <translation>Kein Datensatz in den gewählten Partitionen.</translation>
    </message>
    <message>
        <source>Choose other partitions, or another place.</source>
        <translation>Wählen Sie andere Partitionen oder eine andere Stelle.</translation>
    </message>
    <message>
        <source>%1 places cannot be read.</source>
        <translation>%1 Stellen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Field of the value…</source>
        <translation>Feld des Werts …</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>Nichts wurde kopiert: %1</translation>
    </message>
    <message>
        <source>kcat cannot write this record exactly as it is. Copy it as JSON instead.</source>
        <translation>kcat kann diesen Datensatz nicht genau so schreiben. Kopieren Sie ihn als JSON.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Copied %1 @ %2</source>
        <translation>%1 @ %2 kopiert</translation>
    </message>
    <message>
        <source>Why is it still here?</source>
        <translation>Warum ist er noch da?</translation>
    </message>
    <message>
        <source>No record matches.</source>
        <translation>Kein Datensatz passt.</translation>
    </message>
    <message>
        <source>Looked at %1 of %2 offsets.</source>
        <translation>%1 von %2 Offsets durchsucht.</translation>
    </message>
    <message>
        <source>Apply as filter</source>
        <translation>Als Filter anwenden</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>Wieder alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>%1 selected ×</source>
        <translation>%1 ausgewählt ×</translation>
    </message>
    <message>
        <source>No record in the time chosen.</source>
        <translation>Kein Datensatz in der gewählten Zeit.</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Eine andere Zeit wählen.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Records that match the filter</source>
        <translation>Datensätze, die zum Filter passen</translation>
    </message>
    <message>
        <source>Records of the time chosen that match the filter</source>
        <translation>Datensätze der gewählten Zeit, die zum Filter passen</translation>
    </message>
    <message>
        <source>Records of the time chosen</source>
        <translation>Datensätze der gewählten Zeit</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>History of this key</source>
        <translation>Verlauf dieses Schlüssels</translation>
    </message>
    <message>
        <source>No bookmarks. Ctrl+D sets one.</source>
        <translation>Keine Lesezeichen. Strg+D setzt eines.</translation>
    </message>
    <message>
        <source>%1 records selected</source>
        <translation>%1 Datensätze ausgewählt</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>Als JSON-Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy as kcat lines</source>
        <translation>Als kcat-Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy as shown</source>
        <translation>Wie angezeigt kopieren</translation>
    </message>
    <message>
        <source>Export the selected records…</source>
        <translation>Ausgewählte Datensätze exportieren …</translation>
    </message>
    <message>
        <source>Nothing was copied: it is more than %1. Export the records instead.</source>
        <translation>Nichts wurde kopiert: Es sind mehr als %1. Exportieren Sie die Datensätze stattdessen.</translation>
    </message>
    <message>
        <source>Copied %1 records</source>
        <translation>%1 Datensätze kopiert</translation>
    </message>
    <message>
        <source>kcat cannot write the others exactly as they are; JSON lines can.</source>
        <translation>kcat kann die übrigen nicht genau so schreiben; JSON-Zeilen können es.</translation>
    </message>
    <message>
        <source>Copied %1 of %2 records: %3</source>
        <translation>%1 von %2 Datensätzen kopiert: %3</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Solche Zeilen färben …</translation>
    </message>
    <message>
        <source>Colour the rows</source>
        <translation>Zeilen färben</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>Farbregeln …</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>Saved the view “%1” without the filter, which cannot be understood</source>
        <translation>Ansicht „%1“ ohne den Filter gespeichert, der nicht zu verstehen ist</translation>
    </message>
    <message>
        <source>Saved the view “%1”</source>
        <translation>Ansicht „%1“ gespeichert</translation>
    </message>
    <message>
        <source>There is no view “%1” of this topic</source>
        <translation>Es gibt keine Ansicht „%1“ dieses Topics</translation>
    </message>
    <message>
        <source>No record here has value.%1.</source>
        <translation>Kein Datensatz hier hat value.%1.</translation>
    </message>
    <message>
        <source>Deleted the view “%1”</source>
        <translation>Ansicht „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No view has a name yet</source>
        <translation>Noch keine Ansicht hat einen Namen</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Ansicht speichern …</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>„%1“ aktualisieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Colour rules, export and import</source>
        <translation>Farbregeln, Export und Import</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetOffsetsDialog</name>
    <message>
        <source>Reset offsets of %1</source>
        <translation>Offsets von %1 zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Earliest</source>
        <translation>&amp;Ältester</translation>
    </message>
    <message>
        <source>&amp;Latest</source>
        <translation>&amp;Neuester</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeitpunkt</translation>
    </message>
    <message>
        <source>&amp;Duration ago</source>
        <translation>&amp;Dauer zurück</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>&amp;Offset</translation>
    </message>
    <message>
        <source>&amp;Shift by</source>
        <translation>&amp;Verschieben um</translation>
    </message>
    <message>
        <source>&amp;Copy from a group</source>
        <translation>&amp;Gruppe kopieren</translation>
    </message>
    <message>
        <source>&amp;From a list</source>
        <translation>Aus einer &amp;Liste</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>All its topics</source>
        <translation>Alle ihre Topics</translation>
    </message>
    <message>
        <source>%1, not read so far</source>
        <translation>%1, bisher nicht gelesen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Partition %1 of %2 goes forward: %3 records would be skipped.</source>
        <translation>Partition %1 von %2 geht vorwärts: %3 Datensätze würden übersprungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go back</source>
        <translation>
            <numerusform>%n Partition geht zurück</numerusform>
            <numerusform>%n Partitionen gehen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go forward</source>
        <translation>
            <numerusform>%n Partition geht vorwärts</numerusform>
            <numerusform>%n Partitionen gehen vorwärts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) get their first offset</source>
        <translation>
            <numerusform>%n Partition bekommt ihren ersten Offset</numerusform>
            <numerusform>%n Partitionen bekommen ihren ersten Offset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held at what the partition holds</source>
        <translation>
            <numerusform>%n wird an dem gehalten, was die Partition enthält</numerusform>
            <numerusform>%n werden an dem gehalten, was die Partition enthält</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>The offsets before can be restored until somebody else commits.</source>
        <translation>Die Offsets davor lassen sich wiederherstellen, bis jemand anderes bestätigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. While they are, only they may commit: stop them, then write.</source>
        <translation>
            <numerusform>%n Mitglied ist aktiv. Solange darf nur es bestätigen: erst anhalten, dann schreiben.</numerusform>
            <numerusform>%n Mitglieder sind aktiv. Solange dürfen nur sie bestätigen: erst anhalten, dann schreiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is not “topic,partition,offset”.</source>
        <translation>Zeile %1 ist nicht „topic,partition,offset“.</translation>
    </message>
    <message numerus="yes">
        <source>Write %n offset(s)</source>
        <translation>
            <numerusform>%n Offset schreiben</numerusform>
            <numerusform>%n Offsets schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetQuestions</name>
    <message>
        <source>The first record of each partition</source>
        <translation>Der erste Datensatz jeder Partition</translation>
    </message>
    <message>
        <source>Behind the last record: only what comes from now on</source>
        <translation>Hinter dem letzten Datensatz: nur, was ab jetzt kommt</translation>
    </message>
    <message>
        <source>First record at or after</source>
        <translation>Erster Datensatz ab</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>Wie lange zurück</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>What was written in the last</source>
        <translation>Was geschrieben wurde in den letzten</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Records, back with a minus</source>
        <translation>Datensätze, zurück mit einem Minus</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Where it stands:</source>
        <translation>Wo sie steht:</translation>
    </message>
    <message>
        <source>topic,partition,offset</source>
        <translation>topic,partition,offset</translation>
    </message>
    <message>
        <source>Offsets, one a line</source>
        <translation>Offsets, einer je Zeile</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Einer je Zeile</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetTable</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
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
        <translation>Bestätigt jetzt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Held at the end of what the partition holds: %1 to %2</source>
        <translation>Gehalten am Ende dessen, was die Partition enthält: %1 bis %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Lag after</source>
        <translation>Rückstand danach</translation>
    </message>
    <message>
        <source>What the reset does to each partition</source>
        <translation>Was das Zurücksetzen mit jeder Partition macht</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResultExportDialog</name>
    <message>
        <source>Export the rows of this result</source>
        <translation>Die Zeilen dieses Ergebnisses exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>JSON lines, to read on</source>
        <translation>JSON-Zeilen, zum Weiterlesen</translation>
    </message>
    <message>
        <source>CSV, for a sheet</source>
        <translation>CSV, für eine Tabelle</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Writing %1 rows</source>
        <translation>%1 Zeilen werden geschrieben</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The rows could not be exported: %1. No file was written.</source>
        <translation>Die Zeilen konnten nicht exportiert werden: %1. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Exported %1 rows</source>
        <translation>%1 Zeilen exportiert</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>All rows: the statement runs again</source>
        <translation>Alle Zeilen: Die Anweisung läuft noch einmal</translation>
    </message>
    <message>
        <source>The %1 rows that are shown</source>
        <translation>Die %1 Zeilen, die zu sehen sind</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResultView</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open the value…</source>
        <translation>Den Wert öffnen …</translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewBar</name>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Durchsehen …</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not written yet</source>
        <translation>
            <numerusform>%n Änderung, noch nicht geschrieben</numerusform>
            <numerusform>%n Änderungen, noch nicht geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>%n Änderung schreiben</numerusform>
            <numerusform>%n Änderungen schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewDialog</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>%n Änderung schreiben</numerusform>
            <numerusform>%n Änderungen schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SaveLayoutDialog</name>
    <message>
        <source>Save the layout</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Name der Anordnung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Which panels are shown, where and how large. Menu and Ctrl+K have it by this name.</source>
        <translation>Welche Bereiche zu sehen sind, wo und wie groß. Menü und Strg+K haben sie unter diesem Namen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentContents</name>
    <message>
        <source>What is in the segment</source>
        <translation>Was im Segment ist</translation>
    </message>
    <message>
        <source>Select a batch to see its bytes.</source>
        <translation>Einen Batch auswählen, um seine Bytes zu sehen.</translation>
    </message>
    <message>
        <source>Bytes of the batch</source>
        <translation>Bytes des Batches</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Offset index</source>
        <translation>Offset-Index</translation>
    </message>
    <message>
        <source>Time index</source>
        <translation>Zeit-Index</translation>
    </message>
    <message>
        <source>Aborted transactions</source>
        <translation>Abgebrochene Transaktionen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n insgesamt</numerusform>
            <numerusform>%n insgesamt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll down for more</source>
        <translation>
            <numerusform>Der erste; weiter unten mehr (%n)</numerusform>
            <numerusform>Die ersten %n; weiter unten mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of the %2 of the batch at offset %3</source>
        <translation>Die ersten %1 von %2 des Batches bei Offset %3</translation>
    </message>
    <message>
        <source>%1 of the batch at offset %2</source>
        <translation>%1 des Batches bei Offset %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentLanes</name>
    <message>
        <source>counting</source>
        <translation>wird gezählt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Tombstones</source>
        <translation>Tombstones</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Segment %1 of partition %2</source>
        <translation>Segment %1 der Partition %2</translation>
    </message>
    <message>
        <source>retention: %1</source>
        <translation>Aufbewahrung: %1</translation>
    </message>
    <message>
        <source>Segments of the partitions. The arrow keys choose one.</source>
        <translation>Segmente der Partitionen. Die Pfeiltasten wählen eines aus.</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Segments, oldest first</source>
        <translation>Segmente, älteste zuerst</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentSummary</name>
    <message>
        <source>not compressed</source>
        <translation>nicht komprimiert</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>nach Zeit</translation>
    </message>
    <message>
        <source>aborted transactions</source>
        <translation>abgebrochene Transaktionen</translation>
    </message>
    <message>
        <source>by offset</source>
        <translation>nach Offset</translation>
    </message>
    <message>
        <source>producers</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Offsets</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>May be deleted</source>
        <translation>Darf gelöscht werden</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s)</source>
        <translation>
            <numerusform>%n Offset</numerusform>
            <numerusform>%n Offsets</numerusform>
        </translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>with the next check of retention</source>
        <translation>bei der nächsten Prüfung der Aufbewahrung</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>never by its age</source>
        <translation>nie wegen seines Alters</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>größter %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentsModel</name>
    <message>
        <source>counting</source>
        <translation>wird gezählt</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Base offset</source>
        <translation>Basis-Offset</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Tombstones</source>
        <translation>Tombstones</translation>
    </message>
    <message>
        <source>Control records</source>
        <translation>Kontroll-Records</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Erste Zeit</translation>
    </message>
    <message>
        <source>Newest time</source>
        <translation>Neueste Zeit</translation>
    </message>
    <message>
        <source>Leaves in</source>
        <translation>Geht in</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingDetail</name>
    <message>
        <source>What a setting means</source>
        <translation>Was eine Einstellung bedeutet</translation>
    </message>
    <message>
        <source>Choose a setting to read about it.</source>
        <translation>Wählen Sie eine Einstellung, um darüber zu lesen.</translation>
    </message>
    <message>
        <source>Kept as Apache Kafka keeps it; without effect here.</source>
        <translation>Wird behalten wie bei Apache Kafka; hier ohne Wirkung.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation>beim nächsten Start</translation>
    </message>
    <message>
        <source>at once, no restart</source>
        <translation>sofort, ohne Neustart</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>der Vorgabe</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingEditor</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompaktieren</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>A number, or a number with its unit such as “7 days” or “1.5 GiB”</source>
        <translation>Eine Zahl oder eine Zahl mit Einheit wie „7 Tage“ oder „1,5 GiB“</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingItem</name>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Take it away here: the inherited value holds</source>
        <translation>Hier wegnehmen: Der geerbte Wert gilt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>this topic</source>
        <translation>dieses Topic</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>hier gesetzt</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>start options</source>
        <translation>Startoptionen</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>was %1, the default</source>
        <translation>war %1, die Vorgabe</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingWords</name>
    <message>
        <source>Keep records for</source>
        <translation>Datensätze behalten für</translation>
    </message>
    <message>
        <source>Keep at most, per partition</source>
        <translation>Höchstens behalten, je Partition</translation>
    </message>
    <message>
        <source>What happens to old records</source>
        <translation>Was mit alten Datensätzen geschieht</translation>
    </message>
    <message>
        <source>Start deleting files after</source>
        <translation>Dateien löschen nach</translation>
    </message>
    <message>
        <source>Keep tombstones for</source>
        <translation>Tombstones behalten für</translation>
    </message>
    <message>
        <source>Compact when this much is new</source>
        <translation>Kompaktieren, wenn so viel neu ist</translation>
    </message>
    <message>
        <source>Leave records alone for</source>
        <translation>Datensätze unberührt lassen für</translation>
    </message>
    <message>
        <source>Compact at the latest after</source>
        <translation>Spätestens kompaktieren nach</translation>
    </message>
    <message>
        <source>Segment size</source>
        <translation>Segmentgröße</translation>
    </message>
    <message>
        <source>Start a new segment after</source>
        <translation>Neues Segment nach</translation>
    </message>
    <message>
        <source>Spread the start by up to</source>
        <translation>Beginn streuen um bis zu</translation>
    </message>
    <message>
        <source>Largest index</source>
        <translation>Größter Index</translation>
    </message>
    <message>
        <source>Index entry every</source>
        <translation>Indexeintrag alle</translation>
    </message>
    <message>
        <source>Reserve files whole</source>
        <translation>Dateien ganz reservieren</translation>
    </message>
    <message>
        <source>Sync after records</source>
        <translation>Sync nach Datensätzen</translation>
    </message>
    <message>
        <source>Sync after</source>
        <translation>Sync nach</translation>
    </message>
    <message>
        <source>Largest record batch</source>
        <translation>Größter Batch</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>gzip level</source>
        <translation>gzip-Stufe</translation>
    </message>
    <message>
        <source>lz4 level</source>
        <translation>lz4-Stufe</translation>
    </message>
    <message>
        <source>zstd level</source>
        <translation>zstd-Stufe</translation>
    </message>
    <message>
        <source>Whose clock</source>
        <translation>Wessen Uhr</translation>
    </message>
    <message>
        <source>Oldest time accepted</source>
        <translation>Älteste angenommene Zeit</translation>
    </message>
    <message>
        <source>Furthest future accepted</source>
        <translation>Fernste angenommene Zukunft</translation>
    </message>
    <message>
        <source>Replicas that must have it</source>
        <translation>Replikate, die ihn haben müssen</translation>
    </message>
    <message>
        <source>Let a replica behind lead</source>
        <translation>Rückständiges Replikat darf führen</translation>
    </message>
    <message>
        <source>Leaders slowed down</source>
        <translation>Gebremste Leader</translation>
    </message>
    <message>
        <source>Followers slowed down</source>
        <translation>Gebremste Follower</translation>
    </message>
    <message>
        <source>Move old segments away</source>
        <translation>Alte Segmente auslagern</translation>
    </message>
    <message>
        <source>Stop copying away</source>
        <translation>Auslagern anhalten</translation>
    </message>
    <message>
        <source>Delete what is away</source>
        <translation>Ausgelagertes löschen</translation>
    </message>
    <message>
        <source>Keep a local copy for</source>
        <translation>Lokale Kopie behalten für</translation>
    </message>
    <message>
        <source>Keep at most a local copy of</source>
        <translation>Lokale Kopie höchstens</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>when records may go</source>
        <translation>wann Datensätze gehen dürfen</translation>
    </message>
    <message>
        <source>Compaction</source>
        <translation>Kompaktierung</translation>
    </message>
    <message>
        <source>the newest record of each key</source>
        <translation>der neueste Datensatz je Schlüssel</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>files of the log</source>
        <translation>Dateien des Logs</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>what producers may send</source>
        <translation>was Producer senden dürfen</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>what a record&apos;s time may be</source>
        <translation>welche Zeit ein Datensatz haben darf</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>copies on other brokers</source>
        <translation>Kopien auf anderen Brokern</translation>
    </message>
    <message>
        <source>Remote storage</source>
        <translation>Entfernter Speicher</translation>
    </message>
    <message>
        <source>accepted, without effect here</source>
        <translation>angenommen, hier ohne Wirkung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>listeners, connections, requests</source>
        <translation>Listener, Verbindungen, Anfragen</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>who may do what</source>
        <translation>wer was darf</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>consumers and their offsets</source>
        <translation>Consumer und ihre Offsets</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>producers that write all or nothing</source>
        <translation>Producer, die alles oder nichts schreiben</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Quoten</translation>
    </message>
    <message>
        <source>how fast one may be</source>
        <translation>wie schnell jemand sein darf</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>set at this topic</source>
        <translation>an diesem Topic gesetzt</translation>
    </message>
    <message>
        <source>set at this broker</source>
        <translation>an diesem Broker gesetzt</translation>
    </message>
    <message>
        <source>set for all brokers</source>
        <translation>für alle Broker gesetzt</translation>
    </message>
    <message>
        <source>from the start options</source>
        <translation>aus den Startoptionen</translation>
    </message>
    <message>
        <source>Kafka&apos;s default</source>
        <translation>Kafkas Vorgabe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>0 and more, or %1</source>
        <translation>0 und mehr, oder %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>brook::ui::ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Click into a field and press other keys to change a shortcut. The wheel with Ctrl zooms, F6 goes to the next region, Tab walks within it.</source>
        <translation>Klicken Sie in ein Feld und drücken Sie andere Tasten, um ein Kürzel zu ändern. Das Mausrad mit Strg zoomt, F6 geht zum nächsten Bereich, Tab geht darin weiter.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Shortcut for %1</source>
        <translation>Tastenkürzel für %1</translation>
    </message>
    <message>
        <source>No shortcut for %1</source>
        <translation>Kein Tastenkürzel für %1</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
</context>
<context>
    <name>brook::ui::Snippets</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>SQL-Anweisung</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlPage</name>
    <message>
        <source>This is only for reading: nothing is written, attached, loaded or set here.</source>
        <translation>Hier wird nur gelesen: Nichts wird geschrieben, angehängt, geladen oder gesetzt.</translation>
    </message>
    <message>
        <source>A parameter (?) has no value here: write the value.</source>
        <translation>Ein Parameter (?) hat hier keinen Wert: Schreiben Sie den Wert.</translation>
    </message>
    <message>
        <source>One statement at a time: this begins a second one.</source>
        <translation>Eine Anweisung auf einmal: Hier beginnt eine zweite.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) as tables</source>
        <translation>
            <numerusform>%Ln Topic als Tabelle</numerusform>
            <numerusform>%Ln Topics als Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Return runs the statement.</source>
        <translation>Strg+Eingabe führt die Anweisung aus.</translation>
    </message>
    <message>
        <source>%1 so far. Looked at %2 of %3 offsets, %4 records read</source>
        <translation>Bisher %1. %2 von %3 Offsets durchsucht, %4 Datensätze gelesen</translation>
    </message>
    <message>
        <source>%1. Complete in %2, %3 records read</source>
        <translation>%1. Vollständig nach %2, %3 Datensätze gelesen</translation>
    </message>
    <message>
        <source>Stopped at the limit of %1, after %2 and %3 records. There are more rows.</source>
        <translation>Angehalten an der Grenze von %1, nach %2 und %3 Datensätzen. Es gibt weitere Zeilen.</translation>
    </message>
    <message>
        <source>Stopped at %1: they take 256 MiB. There are more rows.</source>
        <translation>Angehalten bei %1: Sie belegen 256 MiB. Es gibt weitere Zeilen.</translation>
    </message>
    <message>
        <source>Cancelled after %1 and %2 records. %3 had come.</source>
        <translation>Abgebrochen nach %1 und %2 Datensätzen. Bis dahin kamen: %3.</translation>
    </message>
    <message>
        <source>not all of %1 is what its decoder expects: the rest stays bytes</source>
        <translation>nicht alles in %1 ist, was sein Decoder erwartet: der Rest bleibt Bytes</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>Noch nichts ausgeführt</translation>
    </message>
    <message>
        <source>No query has a name yet</source>
        <translation>Noch keine Abfrage hat einen Namen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Die Abfrage speichern</translation>
    </message>
    <message>
        <source>Name of the query; one that has it already is replaced</source>
        <translation>Name der Abfrage; eine, die ihn schon trägt, wird ersetzt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the statement, or the selected part of it (Ctrl+Return)</source>
        <translation>Die Anweisung ausführen, oder den markierten Teil (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop reading (Esc); the rows that came stay</source>
        <translation>Das Lesen anhalten (Esc); die Zeilen, die kamen, bleiben</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>Zeilen höchstens</translation>
    </message>
    <message>
        <source>What is wrong with the statement</source>
        <translation>Was an der Anweisung falsch ist</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>How far the statement is</source>
        <translation>Wie weit die Anweisung ist</translation>
    </message>
    <message>
        <source>Ask your topics in SQL</source>
        <translation>Fragen Sie Ihre Topics in SQL</translation>
    </message>
    <message>
        <source>Each topic is a table: partition, offset, timestamp, key, value, headers and size. JSON is read with value -&gt;&gt; &apos;name&apos;. Nothing can be written.</source>
        <translation>Jedes Topic ist eine Tabelle: partition, offset, timestamp, key, value, headers und size. JSON wird mit value -&gt;&gt; &apos;name&apos; gelesen. Nichts kann geschrieben werden.</translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>There is no topic “%1”.</source>
        <translation>Es gibt kein Topic „%1“.</translation>
    </message>
    <message>
        <source>There is no column “%1”. Texts stand in single quotes.</source>
        <translation>Es gibt keine Spalte „%1“. Texte stehen in einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no function “%1”.</source>
        <translation>Es gibt keine Funktion „%1“.</translation>
    </message>
    <message>
        <source>“%1” is a column of several tables here: write which one.</source>
        <translation>„%1“ ist hier eine Spalte mehrerer Tabellen: Schreiben Sie, welcher.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>„%1“ wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>“%1” is no word or sign of SQL.</source>
        <translation>„%1“ ist kein Wort oder Zeichen von SQL.</translation>
    </message>
    <message>
        <source>The statement goes on.</source>
        <translation>Die Anweisung geht weiter.</translation>
    </message>
    <message>
        <source>“%1” wants another number of values.</source>
        <translation>„%1“ verlangt eine andere Zahl von Werten.</translation>
    </message>
    <message>
        <source>“%1” counts over several rows: it cannot stand here.</source>
        <translation>„%1“ rechnet über mehrere Zeilen: Hier kann es nicht stehen.</translation>
    </message>
    <message>
        <source>This needs more memory than a query may have here (512 MiB).</source>
        <translation>Das braucht mehr Speicher, als eine Abfrage hier haben darf (512 MiB).</translation>
    </message>
    <message>
        <source>This needs more room for sorting than a query may have here (4 GiB).</source>
        <translation>Das braucht mehr Platz zum Sortieren, als eine Abfrage hier haben darf (4 GiB).</translation>
    </message>
    <message>
        <source>A value became larger than 256 MiB.</source>
        <translation>Ein Wert wurde größer als 256 MiB.</translation>
    </message>
    <message>
        <source>A value is no JSON. -&gt;&gt; gives NULL for such a value; json_valid(value) finds it.</source>
        <translation>Ein Wert ist kein JSON. -&gt;&gt; ergibt NULL für einen solchen Wert; json_valid(value) findet ihn.</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlQuery</name>
    <message>
        <source>There is no statement here.</source>
        <translation>Hier steht keine Anweisung.</translation>
    </message>
</context>
<context>
    <name>brook::ui::StatusLine</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>in</source>
        <translation>hinein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>hinaus</translation>
    </message>
    <message>
        <source>rec/s</source>
        <extracomment>records per second</extracomment>
        <translation>DS/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stored here, of what this disk has room for</source>
        <translation>Hier gespeichert, von dem, was diese Platte fasst</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are shown in the zone %1; choose another</source>
        <translation>Zeiten werden in der Zone %1 gezeigt; eine andere wählen</translation>
    </message>
</context>
<context>
    <name>brook::ui::StorageOrderDialog</name>
    <message>
        <source>All partitions</source>
        <translation>Alle Partitionen</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Counting what would happen</source>
        <translation>Es wird gezählt, was geschähe</translation>
    </message>
</context>
<context>
    <name>brook::ui::StoragePage</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n Segment</numerusform>
            <numerusform>%n Segmente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known producer(s)</source>
        <translation>
            <numerusform>%n bekannter Producer</numerusform>
            <numerusform>%n bekannte Producer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an open transaction</source>
        <translation>
            <numerusform>%n mit offener Transaktion</numerusform>
            <numerusform>%n mit offener Transaktion</numerusform>
        </translation>
    </message>
    <message>
        <source>The segments could not be read</source>
        <translation>Die Segmente konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Roll now…</source>
        <translation>Jetzt abschließen…</translation>
    </message>
    <message>
        <source>Clean now…</source>
        <translation>Jetzt kompaktieren…</translation>
    </message>
    <message>
        <source>Retain now…</source>
        <translation>Jetzt ausmustern…</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the segments as</source>
        <translation>Segmente zeigen als</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>Noch ist nichts gespeichert</translation>
    </message>
    <message>
        <source>Each partition has one empty segment. It grows with the first record.</source>
        <translation>Jede Partition hat ein leeres Segment. Es wächst mit dem ersten Record.</translation>
    </message>
</context>
<context>
    <name>brook::ui::TextView</name>
    <message>
        <source>Value as text</source>
        <translation>Wert als Text</translation>
    </message>
</context>
<context>
    <name>brook::ui::TimeChart</name>
    <message>
        <source>No traffic in this time</source>
        <translation>Kein Verkehr in dieser Zeit</translation>
    </message>
    <message>
        <source>Chart over time</source>
        <translation>Diagramm über die Zeit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>brook::ui::TimeEdit</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>In the time zone %1</source>
        <translation>In der Zeitzone %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopBar</name>
    <message>
        <source>Go to… (Ctrl+K)</source>
        <translation>Gehe zu … (Strg+K)</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menü (Alt+M)</translation>
    </message>
    <message>
        <source>Light, dark, size</source>
        <translation>Hell, dunkel, Größe</translation>
    </message>
    <message>
        <source>Go to topic, group, offset, setting or action</source>
        <translation>Zu Topic, Gruppe, Offset, Einstellung oder Aktion</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Produce to it</source>
        <translation>Hineinschreiben</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Klonen …</translation>
    </message>
    <message>
        <source>Add partitions…</source>
        <translation>Partitionen hinzufügen …</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Locked while presenting</source>
        <translation>Beim Vortragen gesperrt</translation>
    </message>
    <message>
        <source>Query with SQL</source>
        <translation>Mit SQL abfragen</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicPage</name>
    <message>
        <source>Pages of the topic</source>
        <translation>Seiten des Topics</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Produce</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>More to do with this topic</source>
        <translation>Mehr zu diesem Topic</translation>
    </message>
    <message>
        <source>This topic was deleted.</source>
        <translation>Dieses Topic wurde gelöscht.</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>Der Broker ist angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>counting records</source>
        <translation>zählt Datensätze</translation>
    </message>
    <message>
        <source>Partition %1 is offline.</source>
        <translation>Partition %1 ist offline.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicReadings</name>
    <message>
        <source>No schema was chosen for this topic.</source>
        <translation>Für dieses Topic wurde kein Schema gewählt.</translation>
    </message>
    <message>
        <source>The schema is being read.</source>
        <translation>Das Schema wird gelesen.</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicsPage</name>
    <message>
        <source>delete old records</source>
        <translation>alte Datensätze löschen</translation>
    </message>
    <message>
        <source>keep the newest of each key</source>
        <translation>den neuesten je Schlüssel behalten</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>keep everything</source>
        <translation>alles behalten</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>Old records</source>
        <translation>Alte Datensätze</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>Topics filtern</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Neues Topic …</translation>
    </message>
    <message>
        <source>There is no topic yet</source>
        <translation>Es gibt noch kein Topic</translation>
    </message>
    <message>
        <source>A client makes one by writing to it, or you make one here.</source>
        <translation>Ein Client legt eines an, indem er hineinschreibt, oder Sie legen hier eines an.</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Kein Topic passt</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) looked at: names, sizes and policies.</source>
        <translation>
            <numerusform>%n Topic durchgesehen: Namen, Größen, Regeln.</numerusform>
            <numerusform>%n Topics durchgesehen: Namen, Größen, Regeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TrafficChart</name>
    <message>
        <source>No traffic in the last 10 minutes</source>
        <translation>Kein Verkehr in den letzten 10 Minuten</translation>
    </message>
    <message>
        <source>Traffic of the last ten minutes</source>
        <translation>Verkehr der letzten zehn Minuten</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
</context>
<context>
    <name>brook::ui::Transactions</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Bestätigt gerade</translation>
    </message>
    <message>
        <source>Aborting</source>
        <translation>Bricht ab</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsPage</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Transactions and producers</source>
        <translation>Transaktionen und Producer</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abbrechen …</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) hang.</source>
        <translation>
            <numerusform>%n Transaktion hängt.</numerusform>
            <numerusform>%n Transaktionen hängen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody ends them; consumers that read committed records wait before them.</source>
        <translation>Niemand beendet sie; Consumer, die bestätigte Datensätze lesen, warten davor.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsTable</name>
    <message>
        <source>Transactional id</source>
        <translation>Transaktions-ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Offen seit</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Producer-ID</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Copy its id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Abort transaction…</source>
        <translation>Transaktion abbrechen …</translation>
    </message>
    <message>
        <source>There is no transactional producer yet</source>
        <translation>Es gibt noch keinen transaktionalen Producer</translation>
    </message>
    <message>
        <source>One comes to be when a producer with a transactional.id starts.</source>
        <translation>Einer entsteht, wenn ein Producer mit einer transactional.id startet.</translation>
    </message>
    <message>
        <source>No transactional id matches</source>
        <translation>Keine Transaktions-ID passt</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at: ids, topics and producers.</source>
        <translation>
            <numerusform>%n durchsucht: IDs, Topics und Producer.</numerusform>
            <numerusform>%n durchsucht: IDs, Topics und Producer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransferDialog</name>
    <message>
        <source>How far it is</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>brook::ui::TypedNameDialog</name>
    <message>
        <source>Its records are still being counted.</source>
        <translation>Seine Datensätze werden noch gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 record(s), %2.</source>
        <translation>
            <numerusform>%L1 Datensatz, %2.</numerusform>
            <numerusform>%L1 Datensätze, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type its name</source>
        <translation>Namen &amp;eintippen</translation>
    </message>
</context>
<context>
    <name>brook::ui::ViewLine</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Save what is shown now as this view</source>
        <translation>Was jetzt zu sehen ist, als diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Back to the view as it was saved</source>
        <translation>Zurück zur Ansicht, wie sie gespeichert ist</translation>
    </message>
    <message>
        <source>Leave the view; the page stays as it is</source>
        <translation>Ansicht verlassen; die Seite bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::ViewNameDialog</name>
    <message>
        <source>Save the view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace view</source>
        <translation>Ansicht ersetzen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>Es gibt eine Ansicht dieses Namens. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Keeps the filter, the start, partitions, columns, isolation and whether rows are coloured.</source>
        <translation>Behält Filter, Anfang, Partitionen, Spalten, Isolation und ob Zeilen gefärbt sind.</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Es gibt schon eine Ansicht dieses Namens.</translation>
    </message>
</context>
<context>
    <name>brook::ui::VolumeChart</name>
    <message>
        <source>Records over time</source>
        <translation>Datensätze im Lauf der Zeit</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 offsets</source>
        <translation>%1 Offsets</translation>
    </message>
    <message>
        <source>%1: %2, %3 match</source>
        <translation>%1: %2, %3 Treffer</translation>
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
        <translation>Was das Fenster sich gemerkt hatte, war nicht lesbar. Die Datei liegt jetzt als %1.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ZoneDialog</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>Diese Zone verwenden</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>All times are shown in it, and read in it where they are typed without a zone: in filters, in SQL, when jumping to a time.</source>
        <translation>Alle Zeiten werden in ihr gezeigt und in ihr gelesen, wo sie ohne Zone eingegeben werden: in Filtern, in SQL, beim Sprung zu einer Zeit.</translation>
    </message>
    <message>
        <source>Its clocks are at %1 now.</source>
        <translation>Ihre Uhren stehen jetzt bei %1.</translation>
    </message>
    <message>
        <source>There is no zone of this name.</source>
        <translation>Es gibt keine Zone dieses Namens.</translation>
    </message>
</context>
<context>
    <name>brook::ui::colour_rules</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>brook::ui::fate_words</name>
    <message>
        <source>%1, which has passed</source>
        <translation>%1, was vorbei ist</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>No policy deletes it</source>
        <translation>Keine Regel löscht ihn</translation>
    </message>
    <message>
        <source>cleanup.policy and retention let nothing go from here.</source>
        <translation>cleanup.policy und Aufbewahrung lassen hier nichts gehen.</translation>
    </message>
    <message>
        <source>Its age is not known</source>
        <translation>Sein Alter ist nicht bekannt</translation>
    </message>
    <message>
        <source>No record of its segment has a time, so retention.ms never takes it.</source>
        <translation>Kein Record seines Segments hat eine Zeit, darum nimmt ihn retention.ms nie.</translation>
    </message>
    <message>
        <source>Retention does not reach it yet</source>
        <translation>Die Aufbewahrung erreicht ihn noch nicht</translation>
    </message>
    <message>
        <source>retention.ms %1: %2 at the earliest.</source>
        <translation>retention.ms %1: frühestens %2.</translation>
    </message>
    <message>
        <source>The log is not large enough yet</source>
        <translation>Das Log ist noch nicht groß genug</translation>
    </message>
    <message>
        <source>retention.bytes lets it go when %1 more have been written.</source>
        <translation>retention.bytes lässt ihn gehen, wenn weitere %1 geschrieben sind.</translation>
    </message>
    <message>
        <source>An older segment stays</source>
        <translation>Ein älteres Segment bleibt</translation>
    </message>
    <message>
        <source>Segments go oldest first, and the one at offset %1 still has to stay.</source>
        <translation>Segmente gehen vom ältesten an, und das bei Offset %1 muss noch bleiben.</translation>
    </message>
    <message>
        <source>It is not acknowledged yet</source>
        <translation>Er ist noch nicht bestätigt</translation>
    </message>
    <message>
        <source>What lies behind the high watermark is never removed.</source>
        <translation>Was hinter der High Watermark liegt, wird nie entfernt.</translation>
    </message>
    <message>
        <source>Its segment is still written to</source>
        <translation>In sein Segment wird noch geschrieben</translation>
    </message>
    <message>
        <source>Compaction never touches the active segment. Rolling closes it.</source>
        <translation>Die Kompaktierung rührt das aktive Segment nie an. Abschließen beendet es.</translation>
    </message>
    <message>
        <source>A transaction is open</source>
        <translation>Eine Transaktion ist offen</translation>
    </message>
    <message>
        <source>Compaction stops at the transaction that began at offset %1.</source>
        <translation>Die Kompaktierung endet vor der Transaktion, die bei Offset %1 begann.</translation>
    </message>
    <message>
        <source>It is too young to be compacted</source>
        <translation>Er ist zu jung für die Kompaktierung</translation>
    </message>
    <message>
        <source>min.compaction.lag.ms %1: %2.</source>
        <translation>min.compaction.lag.ms %1: %2.</translation>
    </message>
    <message>
        <source>It is the newest record of its key</source>
        <translation>Er ist der neueste Record seines Schlüssels</translation>
    </message>
    <message>
        <source>Compaction keeps it until a newer one with the same key is written.</source>
        <translation>Die Kompaktierung behält ihn, bis ein neuerer mit demselben Schlüssel geschrieben wird.</translation>
    </message>
    <message>
        <source>Nothing needs it any more</source>
        <translation>Nichts braucht ihn mehr</translation>
    </message>
    <message>
        <source>Compaction will drop it when it runs next.</source>
        <translation>Die nächste Kompaktierung lässt ihn fallen.</translation>
    </message>
    <message>
        <source>A newer record has the same key</source>
        <translation>Ein neuerer Record hat denselben Schlüssel</translation>
    </message>
    <message>
        <source>Offset %1. Compaction will drop this one.</source>
        <translation>Offset %1. Die Kompaktierung lässt diesen fallen.</translation>
    </message>
    <message>
        <source>Readers still have to see it</source>
        <translation>Leser müssen ihn noch sehen können</translation>
    </message>
    <message>
        <source>delete.retention.ms %1 begins to run with the next compaction.</source>
        <translation>delete.retention.ms %1 beginnt mit der nächsten Kompaktierung zu laufen.</translation>
    </message>
    <message>
        <source>delete.retention.ms keeps it until %1.</source>
        <translation>delete.retention.ms behält ihn bis %1.</translation>
    </message>
    <message>
        <source>It decides a transaction</source>
        <translation>Er entscheidet eine Transaktion</translation>
    </message>
    <message>
        <source>Batches of its transaction are still there, the last before offset %1.</source>
        <translation>Batches seiner Transaktion sind noch da, der letzte vor Offset %1.</translation>
    </message>
    <message>
        <source>The log is dirty enough</source>
        <translation>Das Log ist schmutzig genug</translation>
    </message>
    <message>
        <source>The log is not dirty enough yet</source>
        <translation>Das Log ist noch nicht schmutzig genug</translation>
    </message>
    <message>
        <source>Dirty ratio %1, cleaning starts at min.cleanable.dirty.ratio %2.</source>
        <translation>Schmutzanteil %1, kompaktiert wird ab min.cleanable.dirty.ratio %2.</translation>
    </message>
    <message>
        <source>Retention has reached it</source>
        <translation>Die Aufbewahrung hat ihn erreicht</translation>
    </message>
    <message>
        <source>Its segment goes when retention looks next.</source>
        <translation>Sein Segment geht bei der nächsten Prüfung.</translation>
    </message>
    <message>
        <source>Nothing was written at this offset yet.</source>
        <translation>An diesem Offset wurde noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>It is gone: retention or a deletion of records has taken it.</source>
        <translation>Er ist weg: Die Aufbewahrung oder ein Löschen von Records hat ihn genommen.</translation>
    </message>
    <message>
        <source>It is gone: compaction has taken it, or no record ever had this offset.</source>
        <translation>Er ist weg: Die Kompaktierung hat ihn genommen, oder kein Record hatte je diesen Offset.</translation>
    </message>
    <message>
        <source>It goes with the next check of retention.</source>
        <translation>Er geht bei der nächsten Prüfung der Aufbewahrung.</translation>
    </message>
    <message>
        <source>It goes with the next cleaning.</source>
        <translation>Er geht mit der nächsten Kompaktierung.</translation>
    </message>
    <message>
        <source>It can go on %1.</source>
        <translation>Er darf gehen am %1.</translation>
    </message>
    <message>
        <source>It stays until a newer record has its key.</source>
        <translation>Er bleibt, bis ein neuerer Record seinen Schlüssel hat.</translation>
    </message>
    <message>
        <source>It stays for ever.</source>
        <translation>Er bleibt für immer.</translation>
    </message>
    <message>
        <source>It goes when what is named above no longer holds it.</source>
        <translation>Er geht, wenn ihn das oben Genannte nicht mehr hält.</translation>
    </message>
</context>
<context>
    <name>brook::ui::filter_input</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>eine Bedingung</translation>
    </message>
    <message>
        <source>what key, value or a header contains</source>
        <translation>was Schlüssel, Wert oder ein Header enthält</translation>
    </message>
    <message>
        <source>a regular expression for key, value and headers</source>
        <translation>ein regulärer Ausdruck für Schlüssel, Wert und Header</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>Gesuchter Text</translation>
    </message>
</context>
<context>
    <name>brook::ui::place_dialogs</name>
    <message>
        <source>From offset</source>
        <translation>Ab Offset</translation>
    </message>
    <message>
        <source>Go to offset</source>
        <translation>Zum Offset gehen</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>From time</source>
        <translation>Ab Zeit</translation>
    </message>
    <message>
        <source>Go to time</source>
        <translation>Zur Zeit gehen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Field of the value as a column</source>
        <translation>Feld des Werts als Spalte</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Avro schema of this topic</source>
        <translation>Avro-Schema dieses Topics</translation>
    </message>
    <message>
        <source>Protobuf schema of this topic</source>
        <translation>Protobuf-Schema dieses Topics</translation>
    </message>
    <message>
        <source>Use this schema</source>
        <translation>Dieses Schema verwenden</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>the first one of the file</source>
        <translation>die erste der Datei</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Avro schemas (*.avsc *.json)</source>
        <translation>Avro-Schemas (*.avsc *.json)</translation>
    </message>
    <message>
        <source>Note on this record</source>
        <translation>Notiz zu diesem Datensatz</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>brook::ui::record_columns</name>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Größe des Schlüssels</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>Größe des Datensatzes</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Producer-ID</translation>
    </message>
    <message>
        <source>Producer epoch</source>
        <translation>Producer-Epoche</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Leader-Epoche</translation>
    </message>
    <message>
        <source>Field of the value</source>
        <translation>Feld des Werts</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
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
        <translation>Tombstone</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>Header %1</translation>
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
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>From offset %1</source>
        <translation>Ab Offset %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Since %1 ago</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>brook::ui::saved_views</name>
    <message>
        <source>It begins in partition %1, which is not there any more: the newest are shown.</source>
        <translation>Sie beginnt in Partition %1, die nicht mehr da ist: die neuesten werden gezeigt.</translation>
    </message>
    <message>
        <source>Offset %1 is gone: partition %2 begins with %3.</source>
        <translation>Offset %1 ist fort: Partition %2 beginnt mit %3.</translation>
    </message>
    <message>
        <source>Offset %1 is not there: partition %2 ends before %3.</source>
        <translation>Offset %1 ist nicht da: Partition %2 endet vor %3.</translation>
    </message>
    <message>
        <source>None of its partitions is there any more: all are shown.</source>
        <translation>Keine ihrer Partitionen ist noch da: alle werden gezeigt.</translation>
    </message>
    <message>
        <source>Not there any more: partition %1.</source>
        <translation>Nicht mehr da: Partition %1.</translation>
    </message>
    <message>
        <source>This version has no column of the name %1.</source>
        <translation>Diese Version hat keine Spalte namens %1.</translation>
    </message>
    <message>
        <source>Its filter cannot be understood: all records are shown.</source>
        <translation>Ihr Filter ist nicht zu verstehen: alle Datensätze werden gezeigt.</translation>
    </message>
</context>
<context>
    <name>brook::ui::storage_words</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 Record</numerusform>
            <numerusform>%1 Records</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>leaves next</source>
        <translation>geht als Nächstes</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>dirty</source>
        <translation>schmutzig</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>leaves next, with time left</source>
        <translation>geht als Nächstes, mit Restzeit</translation>
    </message>
    <message>
        <source>dirty, not compacted yet</source>
        <translation>schmutzig, noch nicht kompaktiert</translation>
    </message>
    <message>
        <source>active, written now</source>
        <translation>aktiv, wird geschrieben</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompaktieren</translation>
    </message>
    <message>
        <source>Compact and delete, without a limit</source>
        <translation>Kompaktieren und löschen, ohne Grenze</translation>
    </message>
    <message>
        <source>Compact and delete, %1</source>
        <translation>Kompaktieren und löschen, %1</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Delete after %1</source>
        <translation>Löschen nach %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>wird gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%1 tombstone(s)</source>
        <translation>
            <numerusform>%1 Tombstone</numerusform>
            <numerusform>%1 Tombstones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 control record(s)</source>
        <translation>
            <numerusform>%1 Kontroll-Record</numerusform>
            <numerusform>%1 Kontroll-Records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <translation>
            <numerusform>%1 Segment</numerusform>
            <numerusform>%1 Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll the segments of %1</source>
        <translation>Die Segmente von %1 abschließen</translation>
    </message>
    <message>
        <source>Clean %1</source>
        <translation>%1 kompaktieren</translation>
    </message>
    <message>
        <source>Apply retention to %1</source>
        <translation>Aufbewahrung auf %1 anwenden</translation>
    </message>
    <message>
        <source>Roll now</source>
        <translation>Jetzt abschließen</translation>
    </message>
    <message>
        <source>Clean now</source>
        <translation>Jetzt kompaktieren</translation>
    </message>
    <message>
        <source>Retain now</source>
        <translation>Jetzt ausmustern</translation>
    </message>
    <message>
        <source>The active segment is closed and a new one begins. No record goes; retention and compaction may have the closed one from now on.</source>
        <translation>Das aktive Segment wird abgeschlossen, ein neues beginnt. Kein Record geht; Aufbewahrung und Kompaktierung dürfen das abgeschlossene von nun an haben.</translation>
    </message>
    <message>
        <source>Compaction runs now, whatever the dirty ratio. The newest record of each key stays, and the active segment is not touched.</source>
        <translation>Die Kompaktierung läuft jetzt, wie groß der Schmutzanteil auch ist. Der neueste Record jedes Schlüssels bleibt, das aktive Segment wird nicht angerührt.</translation>
    </message>
    <message>
        <source>What retention.ms and retention.bytes no longer keep goes now and not with the next check.</source>
        <translation>Was retention.ms und retention.bytes nicht mehr behalten, geht jetzt und nicht erst bei der nächsten Prüfung.</translation>
    </message>
    <message>
        <source>Every active segment is empty: there is nothing to close.</source>
        <translation>Jedes aktive Segment ist leer: Es gibt nichts abzuschließen.</translation>
    </message>
    <message>
        <source>This closes %1.</source>
        <translation>Das schließt %1 ab.</translation>
    </message>
    <message>
        <source>Nothing would go: no closed segment holds a record that compaction may take.</source>
        <translation>Nichts ginge: Kein geschlossenes Segment enthält einen Record, den die Kompaktierung nehmen darf.</translation>
    </message>
    <message>
        <source>Nothing would go: retention still keeps every segment.</source>
        <translation>Nichts ginge: Die Aufbewahrung behält noch jedes Segment.</translation>
    </message>
    <message>
        <source>This removes %1. They cannot be brought back.</source>
        <translation>Das entfernt %1. Sie können nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>%1: closed %2</source>
        <translation>%1: %2 abgeschlossen</translation>
    </message>
    <message>
        <source>%1: there was nothing to remove</source>
        <translation>%1: Es gab nichts zu entfernen</translation>
    </message>
    <message>
        <source>%1: compaction removed %2</source>
        <translation>%1: Die Kompaktierung hat %2 entfernt</translation>
    </message>
    <message>
        <source>%1: retention removed %2</source>
        <translation>%1: Die Aufbewahrung hat %2 entfernt</translation>
    </message>
    <message>
        <source>Partition %1: %2</source>
        <translation>Partition %1: %2</translation>
    </message>
    <message>
        <source>Retention would remove nothing that is stored now.</source>
        <translation>Die Aufbewahrung würde nichts entfernen, was jetzt gespeichert ist.</translation>
    </message>
    <message>
        <source>Retention would remove %1, as it would without this change.</source>
        <translation>Die Aufbewahrung würde %1 entfernen, wie auch ohne diese Änderung.</translation>
    </message>
    <message>
        <source>With its next check retention would remove %1. Without this change: %2.</source>
        <translation>Bei ihrer nächsten Prüfung würde die Aufbewahrung %1 entfernen. Ohne diese Änderung: %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Compaction would remove nothing that is stored now.</source>
        <translation>Die Kompaktierung würde nichts entfernen, was jetzt gespeichert ist.</translation>
    </message>
    <message>
        <source>Compaction would remove %1, as it would without this change.</source>
        <translation>Die Kompaktierung würde %1 entfernen, wie auch ohne diese Änderung.</translation>
    </message>
    <message>
        <source>Compaction would remove %1 of what is closed now. Without this change: %2.</source>
        <translation>Die Kompaktierung würde %1 von dem entfernen, was jetzt geschlossen ist. Ohne diese Änderung: %2.</translation>
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
        <translation>Bytes</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
</context>
</TS>
