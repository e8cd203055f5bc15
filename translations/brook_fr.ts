<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>brook::ui::AbortHangingDialog</name>
    <message>
        <source>Abort the transaction of producer %1 in partition %2 of %3?</source>
        <translation>Annuler la transaction du producteur %1 dans la partition %2 de %3 ?</translation>
    </message>
    <message>
        <source>Abort transaction</source>
        <translation>Annuler la transaction</translation>
    </message>
    <message>
        <source>A marker is written behind what the producer wrote in this partition. Consumers that read committed records leave that out, and go on behind it. This cannot be undone.</source>
        <translation>Une marque est écrite derrière ce que le producteur a écrit dans cette partition. Les consommateurs qui lisent les enregistrements validés l’omettent et continuent après. C’est irréversible.</translation>
    </message>
    <message>
        <source>Do this when nobody ends the transaction any more. If its producer is still at work, it may commit the rest of it in other partitions.</source>
        <translation>Faites-le quand plus personne ne termine la transaction. Si son producteur travaille encore, il peut valider le reste dans d’autres partitions.</translation>
    </message>
    <message>
        <source>The transaction of producer %1 is aborted in partition %2 of %3</source>
        <translation>La transaction du producteur %1 est annulée dans la partition %2 de %3</translation>
    </message>
</context>
<context>
    <name>brook::ui::AbortTransactionDialog</name>
    <message>
        <source>Abort the transaction of %1?</source>
        <translation>Annuler la transaction de %1 ?</translation>
    </message>
    <message>
        <source>Abort transaction</source>
        <translation>Annuler la transaction</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Écrit dans</translation>
    </message>
    <message>
        <source>Consumers that read committed records never see what it has written. Its producer is fenced: it cannot write any more before it begins anew. This cannot be undone.</source>
        <translation>Les consommateurs qui lisent les enregistrements validés ne voient jamais ce qu’elle a écrit. Son producteur est écarté : il ne peut plus écrire avant de recommencer. C’est irréversible.</translation>
    </message>
    <message>
        <source>The transaction of %1 is aborted</source>
        <translation>La transaction de %1 est annulée</translation>
    </message>
</context>
<context>
    <name>brook::ui::AddPartitionsDialog</name>
    <message>
        <source>Add partitions to %1</source>
        <translation>Ajouter des partitions à %1</translation>
    </message>
    <message>
        <source>Add partitions</source>
        <translation>Ajouter les partitions</translation>
    </message>
    <message>
        <source>Partitions now</source>
        <translation>Partitions actuelles</translation>
    </message>
    <message>
        <source>Partitions &amp;afterwards</source>
        <translation>Partitions &amp;ensuite</translation>
    </message>
    <message>
        <source>Records with a key may go to another partition than before: their order by key holds only from now on. Partitions cannot be taken away again.</source>
        <translation>Les enregistrements avec clé peuvent aller dans une autre partition qu’avant : leur ordre par clé ne vaut qu’à partir de maintenant. On ne peut plus retirer de partitions.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n partition(s) now</source>
        <translation>
            <numerusform>%1 a maintenant %n partition</numerusform>
            <numerusform>%1 a maintenant %n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::Attention</name>
    <message>
        <source>The disk is nearly full</source>
        <translation>Le disque est presque plein</translation>
    </message>
    <message>
        <source>%1 left. What is stored stays readable.</source>
        <translation>Reste %1. Ce qui est stocké reste lisible.</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>Partition %1 of %2 cannot be written</source>
        <translation>La partition %1 de %2 ne peut pas être écrite</translation>
    </message>
    <message>
        <source>%1. What is stored stays readable.</source>
        <translation>%1. Ce qui est stocké reste lisible.</translation>
    </message>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, partition %2</translation>
    </message>
    <message>
        <source>%1 has lost records</source>
        <translation>%1 a perdu des enregistrements</translation>
    </message>
    <message>
        <source>%1 may lose records soon</source>
        <translation>%1 peut bientôt perdre des enregistrements</translation>
    </message>
    <message>
        <source>%1: what it would read next has been deleted.</source>
        <translation>%1 : ce qu’il lirait ensuite a été supprimé.</translation>
    </message>
    <message>
        <source>%1: behind %2, deleted in %3.</source>
        <translation>%1 : retard %2, supprimé dans %3.</translation>
    </message>
</context>
<context>
    <name>brook::ui::BatchesModel</name>
    <message>
        <source>control</source>
        <translation>contrôle</translation>
    </message>
    <message>
        <source>transactional</source>
        <translation>transactionnel</translation>
    </message>
    <message>
        <source>append time</source>
        <translation>heure d’ajout</translation>
    </message>
    <message>
        <source>goes from %1 on</source>
        <translation>peut partir dès %1</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Offsets</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Newest time</source>
        <translation>Heure la plus récente</translation>
    </message>
    <message>
        <source>Producer / epoch / sequence</source>
        <translation>Producteur / époque / séquence</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Époque du leader</translation>
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
        <translation>Il n’y a pas de valeur.</translation>
    </message>
</context>
<context>
    <name>brook::ui::CodeBox</name>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
</context>
<context>
    <name>brook::ui::ColourRulesDialog</name>
    <message>
        <source>Colour rules of %1</source>
        <translation>Règles de couleur de %1</translation>
    </message>
    <message>
        <source>The first rule that holds gives a row its colour and its name.</source>
        <translation>La première règle vérifiée donne à une ligne sa couleur et son nom.</translation>
    </message>
    <message>
        <source>Colour rules, the first one before the others</source>
        <translation>Règles de couleur, la première avant les autres</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Before the rule above it (Alt+Up)</source>
        <translation>Avant la règle du dessus (Alt+Haut)</translation>
    </message>
    <message>
        <source>Behind the rule below it (Alt+Down)</source>
        <translation>Après la règle du dessous (Alt+Bas)</translation>
    </message>
    <message>
        <source>Delete this rule (Del)</source>
        <translation>Supprimer cette règle (Suppr)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>What the rows show; without a name, the condition</source>
        <translation>Ce que montrent les lignes ; sans nom, la condition</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Utiliser ces règles</translation>
    </message>
    <message>
        <source>A rule that is on cannot be understood yet.</source>
        <translation>Une règle activée n’est pas encore compréhensible.</translation>
    </message>
    <message>
        <source>No rule yet. Add one, or begin with a cell of a record.</source>
        <translation>Pas encore de règle. Ajoutez-en une, ou partez d’une cellule d’un enregistrement.</translation>
    </message>
    <message>
        <source>Say for which records it holds.</source>
        <translation>Dites pour quels enregistrements elle est vérifiée.</translation>
    </message>
    <message>
        <source>Holds for %1 of the %2 records looked at here.</source>
        <translation>Vérifiée pour %1 des %2 enregistrements regardés ici.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ColourRulesModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>%1. It cannot be understood.</source>
        <translation>%1. Elle n’est pas compréhensible.</translation>
    </message>
</context>
<context>
    <name>brook::ui::CommandDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>brook::ui::ConfigurationPage</name>
    <message>
        <source>The settings could not be read</source>
        <translation>Les paramètres n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un paramètre</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Set here only</source>
        <translation>Définis ici seulement</translation>
    </message>
    <message>
        <source>Changed here only</source>
        <translation>Modifiés ici seulement</translation>
    </message>
    <message>
        <source>This cannot be read. Write a number, or one with its unit such as “7 days”.</source>
        <translation>Ceci est illisible. Écrivez un nombre, ou un nombre avec son unité comme « 7 jours ».</translation>
    </message>
    <message>
        <source>%1, the default</source>
        <translation>%1, la valeur par défaut</translation>
    </message>
    <message>
        <source>Changes to the broker</source>
        <translation>Modifications du broker</translation>
    </message>
    <message>
        <source>Changes to %1</source>
        <translation>Modifications de %1</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>le broker</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) written to %1</source>
        <translation>
            <numerusform>%n paramètre écrit dans %1</numerusform>
            <numerusform>%n paramètres écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What would be removed is not known: %1</source>
        <translation>Ce qui serait supprimé n’est pas connu : %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::ConnectionsPage</name>
    <message>
        <source>Client id</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>has not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Connecté depuis</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Requêtes/s</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Reçoit</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envoie</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>%1 received and %2 sent in %3 requests since it came</source>
        <translation>%1 reçus et %2 envoyés en %3 requêtes depuis son arrivée</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Filtrer les connexions</translation>
    </message>
    <message>
        <source>No client is connected</source>
        <translation>Aucun client n’est connecté</translation>
    </message>
    <message>
        <source>Clients appear here when they connect; the address is in the line below.</source>
        <translation>Les clients apparaissent ici quand ils se connectent ; l’adresse est dans la ligne du bas.</translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n connecté</numerusform>
            <numerusform>%n connectés</numerusform>
        </translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>%1, answered %2 ago</source>
        <translation>%1, répondu il y a %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::CopyLabel</name>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::CreateTopicDialog</name>
    <message>
        <source>New topic</source>
        <translation>Nouveau topic</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Créer le topic</translation>
    </message>
    <message>
        <source>Everything can be changed later, but the number of partitions can only grow.</source>
        <translation>Tout peut être changé plus tard, mais le nombre de partitions ne peut que croître.</translation>
    </message>
    <message>
        <source>A topic like %1</source>
        <translation>Un topic comme %1</translation>
    </message>
    <message>
        <source>It gets every setting that is set at %1. Records are not copied.</source>
        <translation>Il reçoit chaque paramètre défini pour %1. Les enregistrements ne sont pas copiés.</translation>
    </message>
    <message>
        <source>letters, digits, dot, underscore, hyphen</source>
        <translation>lettres, chiffres, point, tiret bas, trait d’union</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Partitions</source>
        <translation>&amp;Partitions</translation>
    </message>
    <message>
        <source>7 days, as usual</source>
        <translation>7 jours, comme d’habitude</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Pour toujours</translation>
    </message>
    <message>
        <source>No limit, as usual</source>
        <translation>Sans limite, comme d’habitude</translation>
    </message>
    <message>
        <source>100 MiB</source>
        <translation>100 Mio</translation>
    </message>
    <message>
        <source>1 GiB</source>
        <translation>1 Gio</translation>
    </message>
    <message>
        <source>10 GiB</source>
        <translation>10 Gio</translation>
    </message>
    <message>
        <source>Let old records go</source>
        <translation>Laisser partir les anciens enregistrements</translation>
    </message>
    <message>
        <source>Keep the newest record of each key</source>
        <translation>Garder le dernier enregistrement de chaque clé</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>As the producer sends it</source>
        <translation>Comme le producteur l’envoie</translation>
    </message>
    <message>
        <source>&amp;Keep records for</source>
        <translation>&amp;Garder les enregistrements</translation>
    </message>
    <message>
        <source>Keep at &amp;most, per partition</source>
        <translation>Garder au &amp;plus, par partition</translation>
    </message>
    <message>
        <source>&amp;When they are old</source>
        <translation>&amp;Quand ils sont anciens</translation>
    </message>
    <message>
        <source>&amp;Compression</source>
        <translation>&amp;Compression</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 est là</translation>
    </message>
</context>
<context>
    <name>brook::ui::Decoder</name>
    <message>
        <source>Guess</source>
        <translation>Deviner</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Int32, big endian</source>
        <translation>Int32, gros-boutiste</translation>
    </message>
    <message>
        <source>Int64, big endian</source>
        <translation>Int64, gros-boutiste</translation>
    </message>
    <message>
        <source>Float32, big endian</source>
        <translation>Float32, gros-boutiste</translation>
    </message>
    <message>
        <source>Float64, big endian</source>
        <translation>Float64, gros-boutiste</translation>
    </message>
    <message>
        <source>UUID, 16 bytes</source>
        <translation>UUID, 16 octets</translation>
    </message>
    <message>
        <source>Text, UTF-16 LE</source>
        <translation>Texte, UTF-16 LE</translation>
    </message>
    <message>
        <source>Text, UTF-16 BE</source>
        <translation>Texte, UTF-16 BE</translation>
    </message>
    <message>
        <source>Text, Latin-1</source>
        <translation>Texte, Latin-1</translation>
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
        <translation>JSON avec numéro de schéma</translation>
    </message>
    <message>
        <source>Avro with a schema id</source>
        <translation>Avro avec numéro de schéma</translation>
    </message>
    <message>
        <source>Protobuf with a schema id</source>
        <translation>Protobuf avec numéro de schéma</translation>
    </message>
    <message>
        <source>Kafka’s own record</source>
        <translation>Enregistrement propre à Kafka</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Hexadecimal digits</source>
        <translation>Chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>Int8</source>
        <translation>Int8</translation>
    </message>
    <message>
        <source>Int16, big endian</source>
        <translation>Int16, gros-boutiste</translation>
    </message>
    <message>
        <source>Int16, little endian</source>
        <translation>Int16, petit-boutiste</translation>
    </message>
    <message>
        <source>Int32, little endian</source>
        <translation>Int32, petit-boutiste</translation>
    </message>
    <message>
        <source>Int64, little endian</source>
        <translation>Int64, petit-boutiste</translation>
    </message>
    <message>
        <source>Uint32, big endian</source>
        <translation>Uint32, gros-boutiste</translation>
    </message>
    <message>
        <source>Uint64, big endian</source>
        <translation>Uint64, gros-boutiste</translation>
    </message>
    <message>
        <source>Uint32, little endian</source>
        <translation>Uint32, petit-boutiste</translation>
    </message>
    <message>
        <source>Uint64, little endian</source>
        <translation>Uint64, petit-boutiste</translation>
    </message>
    <message>
        <source>Float32, little endian</source>
        <translation>Float32, petit-boutiste</translation>
    </message>
    <message>
        <source>Float64, little endian</source>
        <translation>Float64, petit-boutiste</translation>
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
        <translation>Supprimer %1 ?</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Supprimer le groupe</translation>
    </message>
    <message numerus="yes">
        <source>%n committed offset(s) go with it. Consumers that use this name again begin where their own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>%n offset validé disparaît avec lui. Les consommateurs qui reprennent ce nom commencent là où le dit leur propre paramètre auto.offset.reset. C’est irréversible.</numerusform>
            <numerusform>%n offsets validés disparaissent avec lui. Les consommateurs qui reprennent ce nom commencent là où le dit leur propre paramètre auto.offset.reset. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. A group can only be deleted when all have stopped.</source>
        <translation>
            <numerusform>%n membre est actif. Un groupe ne peut être supprimé que lorsque tous se sont arrêtés.</numerusform>
            <numerusform>%n membres sont actifs. Un groupe ne peut être supprimé que lorsque tous se sont arrêtés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type its name</source>
        <translation>&amp;Tapez son nom</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 est supprimé</translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteOffsetsDialog</name>
    <message>
        <source>Delete the offsets of %1 in %2?</source>
        <translation>Supprimer les offsets de %1 dans %2 ?</translation>
    </message>
    <message>
        <source>Delete offsets</source>
        <translation>Supprimer les offsets</translation>
    </message>
    <message numerus="yes">
        <source>%n committed offset(s) of this topic are taken back. A consumer of the group begins there anew, where its own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>%n offset validé de ce topic est retiré. Un consommateur du groupe y recommence là où le dit son propre paramètre auto.offset.reset. C’est irréversible.</numerusform>
            <numerusform>%n offsets validés de ce topic sont retirés. Un consommateur du groupe y recommence là où le dit son propre paramètre auto.offset.reset. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is refused while a member of the group reads the topic.</source>
        <translation>C’est refusé tant qu’un membre du groupe lit le topic.</translation>
    </message>
    <message>
        <source>%1 has no offsets in %2 any more</source>
        <translation>%1 n’a plus d’offsets dans %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteTopicDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1 ?</translation>
    </message>
    <message>
        <source>Delete topic</source>
        <translation>Supprimer le topic</translation>
    </message>
    <message>
        <source>%1 They go with the topic, and so do its settings. This cannot be undone.</source>
        <translation>%1 Ils partent avec le topic, ainsi que ses paramètres. C’est irréversible.</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 est supprimé</translation>
    </message>
</context>
<context>
    <name>brook::ui::DiffDialog</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Offset %1 and the record before it with the same key</source>
        <translation>Offset %1 et l’enregistrement précédent de même clé</translation>
    </message>
    <message>
        <source>Looking for the record before it</source>
        <translation>Recherche de l’enregistrement précédent</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This record has no key, or one that cannot be searched for.</source>
        <translation>Cet enregistrement n’a pas de clé, ou une clé que l’on ne peut pas rechercher.</translation>
    </message>
    <message>
        <source>No record before this one has its key.</source>
        <translation>Aucun enregistrement précédent n’a cette clé.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Offset %1 and the record that was kept</source>
        <translation>Offset %1 et l’enregistrement retenu</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation>Retenu : %1.</translation>
    </message>
    <message>
        <source>Offset %1, %2 earlier.</source>
        <translation>Offset %1, %2 plus tôt.</translation>
    </message>
    <message>
        <source>%1 Nothing differs.</source>
        <translation>%1 Aucune différence.</translation>
    </message>
    <message>
        <source>%1 Differences: %2</source>
        <translation>%1 Différences : %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::DockTitle</name>
    <message>
        <source>Let it float, or put it back</source>
        <translation>Détacher ou remettre en place</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>brook::ui::Documents</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>brook::ui::EmptyTopicDialog</name>
    <message>
        <source>Empty %1?</source>
        <translation>Vider %1 ?</translation>
    </message>
    <message>
        <source>Remove records</source>
        <translation>Retirer les enregistrements</translation>
    </message>
    <message>
        <source>%1 They are removed; the topic and its settings stay. This cannot be undone.</source>
        <translation>%1 Ils sont retirés ; le topic et ses paramètres restent. C’est irréversible.</translation>
    </message>
    <message>
        <source>Records that arrive from now on stay. Offsets go on counting.</source>
        <translation>Les enregistrements qui arrivent désormais restent. Les offsets continuent.</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 est vide</translation>
    </message>
</context>
<context>
    <name>brook::ui::ErrorState</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>brook::ui::ExportDialog</name>
    <message>
        <source>Export records of %1</source>
        <translation>Exporter les enregistrements de %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>All records of the partitions chosen</source>
        <translation>Tous les enregistrements des partitions choisies</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON lines, to read on</source>
        <translation>Lignes JSON, pour d’autres programmes</translation>
    </message>
    <message>
        <source>CSV, for a sheet</source>
        <translation>CSV, pour un tableur</translation>
    </message>
    <message>
        <source>Exact bytes, to import again</source>
        <translation>Octets exacts, pour réimporter</translation>
    </message>
    <message>
        <source>%1 records, %2. Looked at %3 of %4 offsets.</source>
        <translation>%1 enregistrements, %2. %3 offsets examinés sur %4.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Arrêté. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The records could not be exported: %1. No file was written.</source>
        <translation>Les enregistrements n’ont pas pu être exportés : %1. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Exported %1 records</source>
        <translation>%1 enregistrements exportés</translation>
    </message>
    <message>
        <source>%1. What could not be read is not in the file: %2</source>
        <translation>%1. Ce qui n’a pas pu être lu n’est pas dans le fichier : %2</translation>
    </message>
    <message>
        <source>The %1 records selected</source>
        <translation>Les %1 enregistrements sélectionnés</translation>
    </message>
</context>
<context>
    <name>brook::ui::ExportJob</name>
    <message>
        <source>something else than a file has this name</source>
        <translation>autre chose qu’un fichier porte ce nom</translation>
    </message>
</context>
<context>
    <name>brook::ui::FateCard</name>
    <message>
        <source>does not hold it</source>
        <translation>ne le retient pas</translation>
    </message>
    <message>
        <source>holds it for now</source>
        <translation>le retient pour l’instant</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>le retient</translation>
    </message>
    <message>
        <source>Why is this record still here?</source>
        <translation>Pourquoi cet enregistrement est-il encore là ?</translation>
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
        <translation>Demander</translation>
    </message>
    <message>
        <source>Enter the offset of a record, or choose “Why is it still here?” where one is shown.</source>
        <translation>Saisissez l’offset d’un enregistrement, ou choisissez « Pourquoi est-il encore là ? » là où il est affiché.</translation>
    </message>
    <message>
        <source>Reading the log from there on</source>
        <translation>Lecture du journal à partir de là</translation>
    </message>
</context>
<context>
    <name>brook::ui::FilterBar</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Résultats seuls</translation>
    </message>
    <message>
        <source>Mark matches</source>
        <translation>Marquer les résultats</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Oublier ce filtre</translation>
    </message>
    <message>
        <source>Keep this filter for the topic</source>
        <translation>Conserver ce filtre pour le topic</translation>
    </message>
    <message>
        <source>%1 match so far. Looked at %2 of %3 offsets</source>
        <translation>%1 résultats jusqu’ici. %2 offsets examinés sur %3</translation>
    </message>
    <message>
        <source>%1 of %2 records match. Complete in %3</source>
        <translation>%1 enregistrements sur %2 correspondent. Terminé en %3</translation>
    </message>
    <message>
        <source>%1 records match. Complete in %2</source>
        <translation>%1 enregistrements correspondent. Terminé en %2</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 offsets. %3 match so far.</source>
        <translation>Arrêté à %1 offsets sur %2. %3 résultats jusqu’ici.</translation>
    </message>
    <message>
        <source>Stopped after %1 matches, at %2 of %3 offsets.</source>
        <translation>Arrêté après %1 résultats, à %2 offsets sur %3.</translation>
    </message>
    <message>
        <source>The search ended: %1</source>
        <translation>La recherche a pris fin : %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop the search (Esc)</source>
        <translation>Arrêter la recherche (Échap)</translation>
    </message>
    <message>
        <source>Search what was not looked at</source>
        <translation>Chercher dans ce qui n’a pas été examiné</translation>
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
        <translation>Filtrer les enregistrements par une condition</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>Filtres précédents</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Aucun filtre</translation>
    </message>
    <message>
        <source>The filter is valid</source>
        <translation>Le filtre est valide</translation>
    </message>
    <message>
        <source>No earlier filter</source>
        <translation>Aucun filtre précédent</translation>
    </message>
    <message>
        <source>How to look: %1</source>
        <translation>Mode de recherche : %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Auparavant</translation>
    </message>
</context>
<context>
    <name>brook::ui::FilterWords</name>
    <message>
        <source>Something is missing here: %1</source>
        <translation>Il manque quelque chose ici : %1</translation>
    </message>
    <message>
        <source>“%1” is not an operator here. Did you mean %2 ?</source>
        <translation>« %1 » n’est pas un opérateur ici. Vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>Text stands in single quotes: &apos;%1&apos;</source>
        <translation>Un texte est entre apostrophes : &apos;%1&apos;</translation>
    </message>
    <message>
        <source>“%1” is not expected here, but %2</source>
        <translation>Ici, on n’attend pas « %1 », mais %2</translation>
    </message>
    <message>
        <source>This condition has too many parts</source>
        <translation>Cette condition a trop de parties</translation>
    </message>
    <message>
        <source>This condition is nested too deeply</source>
        <translation>Cette condition est imbriquée trop profondément</translation>
    </message>
    <message>
        <source>Nothing is equal to NULL, not even NULL. Write IS NULL or IS NOT NULL</source>
        <translation>Rien n’est égal à NULL, pas même NULL. Écrivez IS NULL ou IS NOT NULL</translation>
    </message>
    <message>
        <source>This list is too long</source>
        <translation>Cette liste est trop longue</translation>
    </message>
    <message>
        <source>A timestamp is compared with a time: timestamp &gt;= &apos;2025-11-23 14:00&apos;</source>
        <translation>Un horodatage se compare à une date : timestamp &gt;= &apos;2025-11-23 14:00&apos;</translation>
    </message>
    <message>
        <source>A timestamp is compared with a time such as &apos;2025-11-23 14:00&apos;</source>
        <translation>Un horodatage se compare à une date telle que &apos;2025-11-23 14:00&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time. Times are written &apos;2025-11-23 14:00:00&apos;, with Z or +01:00 where a zone is meant</source>
        <translation>&apos;%1&apos; n’est pas une date. Les dates s’écrivent &apos;2025-11-23 14:00:00&apos;, avec Z ou +01:00 là où un fuseau est visé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is compared with a number here</source>
        <translation>&apos;%1&apos; est comparé ici à un nombre</translation>
    </message>
    <message>
        <source>A field is missing before %1</source>
        <translation>Il manque un champ avant %1</translation>
    </message>
    <message>
        <source>“%1” is not a column. A field of the value is written value.%1, a text &apos;%1&apos;</source>
        <translation>« %1 » n’est pas une colonne. Un champ de la valeur s’écrit value.%1, un texte &apos;%1&apos;</translation>
    </message>
    <message>
        <source>A duration is written &apos;15m&apos;, &apos;2 hours&apos; or &apos;1 day&apos;</source>
        <translation>Une durée s’écrit &apos;15m&apos;, &apos;2 hours&apos; ou &apos;1 day&apos;</translation>
    </message>
    <message>
        <source>There is no function %1. There are now() and ago(&apos;15m&apos;)</source>
        <translation>Il n’y a pas de fonction %1. Il y a now() et ago(&apos;15m&apos;)</translation>
    </message>
    <message>
        <source>A header is named: headers[&apos;trace-id&apos;]</source>
        <translation>Un en-tête se nomme : headers[&apos;trace-id&apos;]</translation>
    </message>
    <message>
        <source>Only key, value and headers have fields</source>
        <translation>Seuls key, value et headers ont des champs</translation>
    </message>
    <message>
        <source>A path is written &apos;$.order.items[0]&apos;, names with other characters &apos;$.&quot;a b&quot;&apos;</source>
        <translation>Un chemin s’écrit &apos;$.order.items[0]&apos;, les noms avec d’autres caractères &apos;$.&quot;a b&quot;&apos;</translation>
    </message>
    <message>
        <source>This regular expression cannot be read: %1</source>
        <translation>Cette expression régulière ne peut être lue : %1</translation>
    </message>
    <message>
        <source>“%1” has no meaning here</source>
        <translation>« %1 » n’a pas de sens ici</translation>
    </message>
    <message>
        <source>“%1” is no number. Text stands in single quotes: &apos;%1&apos;</source>
        <translation>« %1 » n’est pas un nombre. Un texte est entre apostrophes : &apos;%1&apos;</translation>
    </message>
    <message>
        <source>This text is too long</source>
        <translation>Ce texte est trop long</translation>
    </message>
    <message>
        <source>Something to look for is missing here</source>
        <translation>Il manque ici ce qu’il faut chercher</translation>
    </message>
    <message>
        <source>AND or OR</source>
        <translation>AND ou OR</translation>
    </message>
    <message>
        <source>a closing parenthesis</source>
        <translation>une parenthèse fermante</translation>
    </message>
    <message>
        <source>a comparison such as = or LIKE</source>
        <translation>une comparaison telle que = ou LIKE</translation>
    </message>
    <message>
        <source>IN, BETWEEN, LIKE, ILIKE or REGEXP</source>
        <translation>IN, BETWEEN, LIKE, ILIKE ou REGEXP</translation>
    </message>
    <message>
        <source>a list in parentheses</source>
        <translation>une liste entre parenthèses</translation>
    </message>
    <message>
        <source>a comma or a closing parenthesis</source>
        <translation>une virgule ou une parenthèse fermante</translation>
    </message>
    <message>
        <source>AND and the upper bound</source>
        <translation>AND et la borne supérieure</translation>
    </message>
    <message>
        <source>a pattern in single quotes, such as &apos;LH%&apos;</source>
        <translation>un motif entre apostrophes, tel que &apos;LH%&apos;</translation>
    </message>
    <message>
        <source>one character in single quotes</source>
        <translation>un caractère entre apostrophes</translation>
    </message>
    <message>
        <source>a regular expression in single quotes</source>
        <translation>une expression régulière entre apostrophes</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a field such as key or value.status, or a value such as &apos;text&apos; or 42</source>
        <translation>un champ tel que key ou value.status, ou une valeur telle que &apos;text&apos; ou 42</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>le nom d’un champ</translation>
    </message>
    <message>
        <source>the number of an element, or a name in single quotes</source>
        <translation>le numéro d’un élément, ou un nom entre apostrophes</translation>
    </message>
    <message>
        <source>a closing bracket</source>
        <translation>un crochet fermant</translation>
    </message>
    <message>
        <source>a path such as &apos;$.order.status&apos;</source>
        <translation>un chemin tel que &apos;$.order.status&apos;</translation>
    </message>
</context>
<context>
    <name>brook::ui::FirstRunPage</name>
    <message>
        <source>Brook is running</source>
        <translation>Brook fonctionne</translation>
    </message>
    <message>
        <source>Any Kafka client can connect now. There is nothing else to install and nothing to configure.</source>
        <translation>Tout client Kafka peut se connecter maintenant. Rien d’autre à installer, rien à configurer.</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Connecter un client</translation>
    </message>
    <message>
        <source>Copy this and run it. The topic is created by the first record.</source>
        <translation>Copiez et lancez ceci. Le topic est créé par le premier enregistrement.</translation>
    </message>
    <message>
        <source>Or create a topic yourself</source>
        <translation>Ou créez vous-même un topic</translation>
    </message>
    <message>
        <source>Records can then be typed in.</source>
        <translation>On peut ensuite y taper des enregistrements.</translation>
    </message>
    <message>
        <source>Brook answers with the address that the client used: containers and tunnels need no setting.</source>
        <translation>Brook répond avec l’adresse utilisée par le client : conteneurs et tunnels ne demandent aucun réglage.</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Nom du topic</translation>
    </message>
    <message>
        <source>Number of partitions</source>
        <translation>Nombre de partitions</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Créer le topic</translation>
    </message>
    <message>
        <source>More choices…</source>
        <translation>Plus de choix…</translation>
    </message>
    <message>
        <source>Waiting for the first client.</source>
        <translation>En attente du premier client.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) connected, no record yet.</source>
        <translation>
            <numerusform>%n client connecté, pas encore d’enregistrement.</numerusform>
            <numerusform>%n clients connectés, pas encore d’enregistrement.</numerusform>
        </translation>
    </message>
    <message>
        <source>This page turns into the overview when there is a topic. Stored in %1.</source>
        <translation>Cette page devient la vue d’ensemble dès qu’il y a un topic. Stocké dans %1.</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupActions</name>
    <message numerus="yes">
        <source>%n offset(s) of %1 are written</source>
        <translation>
            <numerusform>%n offset de %1 est écrit</numerusform>
            <numerusform>%n offsets de %1 sont écrits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has its former offsets again</source>
        <translation>%1 a de nouveau ses anciens offsets</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Copier son nom</translation>
    </message>
    <message>
        <source>Reset offsets…</source>
        <translation>Réinitialiser les offsets…</translation>
    </message>
    <message>
        <source>Undo the last reset</source>
        <translation>Annuler la dernière réinitialisation</translation>
    </message>
    <message>
        <source>Delete the offsets of a topic</source>
        <translation>Supprimer les offsets d’un topic</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Locked while presenting</source>
        <translation>Verrouillé pendant la présentation</translation>
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
        <translation>%1, partition %2</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Behind, records</source>
        <translation>Retard, enregistrements</translation>
    </message>
    <message>
        <source>Behind, time</source>
        <translation>Retard, temps</translation>
    </message>
    <message>
        <source>Catches up in</source>
        <translation>Rattrape en</translation>
    </message>
    <message>
        <source>Until records are lost</source>
        <translation>Avant perte d’enregistrements</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Rééquilibrages</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>What the lines show</source>
        <translation>Ce que montrent les lignes</translation>
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
        <translation>Jusqu’où en arrière</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Lag over time</source>
        <translation>Retard au fil du temps</translation>
    </message>
    <message>
        <source>No lag in this time</source>
        <translation>Aucun retard pendant ce temps</translation>
    </message>
    <message>
        <source>%1 of them in one partition</source>
        <translation>dont %1 dans une partition</translation>
    </message>
    <message>
        <source>everything is read</source>
        <translation>tout est lu</translation>
    </message>
    <message>
        <source>caught up</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>reads %1, %2 arrive</source>
        <translation>lit %1, %2 arrivent</translation>
    </message>
    <message>
        <source>its pace is not known yet</source>
        <translation>son rythme n’est pas encore connu</translation>
    </message>
    <message>
        <source>if it reads nothing more</source>
        <translation>s’il ne lit plus rien</translation>
    </message>
    <message>
        <source>nothing is deleted for its age</source>
        <translation>rien n’est supprimé pour son âge</translation>
    </message>
    <message>
        <source>Retention edge, %1: older records of %2 are deleted</source>
        <translation>Limite de rétention, %1 : les enregistrements plus anciens de %2 sont supprimés</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupPage</name>
    <message>
        <source>Its offsets were reset.</source>
        <translation>Ses offsets ont été réinitialisés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reset offsets…</source>
        <translation>Réinitialiser les offsets…</translation>
    </message>
    <message>
        <source>Keep records longer…</source>
        <translation>Garder les enregistrements plus longtemps…</translation>
    </message>
    <message>
        <source>More to do with this group</source>
        <translation>Autres actions sur ce groupe</translation>
    </message>
    <message>
        <source>Pages of the group</source>
        <translation>Pages du groupe</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Rééquilibrages</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>Le broker est arrêté.</translation>
    </message>
    <message>
        <source>This group was deleted, or has not come yet.</source>
        <translation>Ce groupe a été supprimé ou n’est pas encore venu.</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupPartitions</name>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
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
        <translation>Validé</translation>
    </message>
    <message>
        <source>Nothing was committed here yet</source>
        <translation>Rien n’a encore été validé ici</translation>
    </message>
    <message>
        <source>Committed at %1</source>
        <translation>Validé à %1</translation>
    </message>
    <message>
        <source>Show the record that is read next</source>
        <translation>Montrer l’enregistrement lu ensuite</translation>
    </message>
    <message>
        <source>Log end</source>
        <translation>Fin du log</translation>
    </message>
    <message>
        <source>Lag, records</source>
        <translation>Retard, enregistrements</translation>
    </message>
    <message>
        <source>Lag, time</source>
        <translation>Retard, temps</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>The lag of the last 15 minutes</source>
        <translation>Le retard des 15 dernières minutes</translation>
    </message>
    <message>
        <source>Until lost</source>
        <translation>Avant perte</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdus</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bientôt</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation>Copier l’endroit</translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupRebalances</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Rééquilibrages</translation>
    </message>
    <message>
        <source>Nothing happened to this group yet</source>
        <translation>Rien n’est encore arrivé à ce groupe</translation>
    </message>
    <message>
        <source>Who joins and leaves is told from the moment Brook is started.</source>
        <translation>Qui arrive et qui part est raconté depuis le démarrage de Brook.</translation>
    </message>
</context>
<context>
    <name>brook::ui::Groups</name>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Rebalancing</source>
        <translation>Rééquilibrage</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Reconciling</source>
        <translation>Réconciliation</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Mort</translation>
    </message>
    <message>
        <source>consumer protocol</source>
        <translation>protocole consumer</translation>
    </message>
    <message>
        <source>commits only</source>
        <translation>valide seulement</translation>
    </message>
    <message>
        <source>classic protocol of %1</source>
        <translation>protocole classique de %1</translation>
    </message>
    <message>
        <source>classic protocol</source>
        <translation>protocole classique</translation>
    </message>
    <message>
        <source>no members</source>
        <translation>aucun membre</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 assignor</source>
        <translation>répartiteur %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>epoch %1, assigned up to %2</source>
        <translation>époque %1, attribuée jusqu’à %2</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>génération %1</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupsPage</name>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Répartiteur</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Lag, records</source>
        <translation>Retard, enregistrements</translation>
    </message>
    <message>
        <source>Lag, time</source>
        <translation>Retard, temps</translation>
    </message>
    <message>
        <source>Until lost</source>
        <translation>Avant perte</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bientôt</translation>
    </message>
    <message>
        <source>After this time the oldest record that is still to be read may be deleted, if the group reads nothing more</source>
        <translation>Après ce temps, le plus ancien enregistrement encore à lire peut être supprimé, si le groupe ne lit plus rien</translation>
    </message>
    <message>
        <source>No record that is still to be read is deleted for its age</source>
        <translation>Aucun enregistrement encore à lire n’est supprimé pour son âge</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>Filtrer les groupes</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>There is no group yet</source>
        <translation>Il n’y a pas encore de groupe</translation>
    </message>
    <message>
        <source>A group comes to be when a consumer with a group.id joins, or commits an offset.</source>
        <translation>Un groupe naît quand un consommateur avec un group.id rejoint ou valide un offset.</translation>
    </message>
    <message>
        <source>No group matches</source>
        <translation>Aucun groupe ne correspond</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) looked at: names, states, protocols and assignors.</source>
        <translation>
            <numerusform>%n groupe examiné : noms, états, protocoles et répartiteurs.</numerusform>
            <numerusform>%n groupes examinés : noms, états, protocoles et répartiteurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) may lose records soon</source>
        <translation>
            <numerusform>%n groupe peut bientôt perdre des enregistrements</numerusform>
            <numerusform>%n groupes peuvent bientôt perdre des enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
</context>
<context>
    <name>brook::ui::HitMap</name>
    <message>
        <source>Place in the topic</source>
        <translation>Position dans le topic</translation>
    </message>
</context>
<context>
    <name>brook::ui::ImportDialog</name>
    <message>
        <source>Import records into %1</source>
        <translation>Importer des enregistrements dans %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>A file of exact records, as an export writes it. Keys, values, headers and times become what they were; offsets are given anew.</source>
        <translation>Un fichier d’enregistrements exacts, tel qu’un export l’écrit. Clés, valeurs, en-têtes et dates redeviennent ce qu’ils étaient ; les offsets sont attribués à nouveau.</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>Imported %1 records</source>
        <translation>%1 enregistrements importés</translation>
    </message>
    <message>
        <source>Stopped after %1 records, which stay in the topic.</source>
        <translation>Arrêté après %1 enregistrements, qui restent dans le topic.</translation>
    </message>
    <message>
        <source>%1 The %2 records before it are in the topic.</source>
        <translation>%1 Les %2 enregistrements précédents sont dans le topic.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ImportJob</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>This is no file of exact records: %1</source>
        <translation>Ce n’est pas un fichier d’enregistrements exacts : %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::IndexModel</name>
    <message>
        <source>Last offset of the batch</source>
        <translation>Dernier offset du lot</translation>
    </message>
    <message>
        <source>Position in the file</source>
        <translation>Position dans le fichier</translation>
    </message>
    <message>
        <source>Largest time so far</source>
        <translation>Heure la plus grande jusque-là</translation>
    </message>
    <message>
        <source>Offset that has it</source>
        <translation>Offset qui la porte</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>First offset</source>
        <translation>Premier offset</translation>
    </message>
    <message>
        <source>Marker at</source>
        <translation>Marqueur à</translation>
    </message>
</context>
<context>
    <name>brook::ui::Inspector</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Aucun enregistrement choisi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sans clé</translation>
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
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Époque du leader</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Identifiant du producteur</translation>
    </message>
    <message>
        <source>Producer epoch</source>
        <translation>Époque du producteur</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
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
        <translation>Sélectionnez-en un dans la liste.</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>offset</translation>
    </message>
    <message>
        <source>Copy the record as JSON</source>
        <translation>Copier l’enregistrement en JSON</translation>
    </message>
    <message>
        <source>Produce again…</source>
        <translation>Produire à nouveau…</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>This record could not be read again</source>
        <translation>Cet enregistrement n’a pas pu être relu</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Pas de clé</translation>
    </message>
    <message>
        <source>The key of this record is null. Its partition was chosen without it.</source>
        <translation>La clé de cet enregistrement est null. Sa partition a été choisie sans elle.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>pas d’heure</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 enregistrement</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>not idempotent</source>
        <translation>non idempotent</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>id %1</translation>
    </message>
    <message>
        <source>epoch %1, seq %2</source>
        <translation>époque %1, séq. %2</translation>
    </message>
    <message>
        <source>Control record: %1</source>
        <translation>Enregistrement de contrôle : %1</translation>
    </message>
    <message>
        <source>Written by the broker when a transaction ends. Consumers never see it.</source>
        <translation>Écrit par le broker à la fin d’une transaction. Les consommateurs ne le voient jamais.</translation>
    </message>
    <message>
        <source>Tombstone</source>
        <translation>Tombstone</translation>
    </message>
    <message>
        <source>The value is null. On a compacted topic this deletes the key.</source>
        <translation>La valeur est null. Dans un topic compacté, cela supprime la clé.</translation>
    </message>
    <message>
        <source>Headers  %1</source>
        <translation>En-têtes  %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>validée</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Cet enregistrement</translation>
    </message>
    <message>
        <source>Why is it still here?</source>
        <translation>Pourquoi est-il encore là ?</translation>
    </message>
    <message>
        <source>Compare with another record</source>
        <translation>Comparer avec un autre enregistrement</translation>
    </message>
    <message>
        <source>With the record before it of the same key</source>
        <translation>Avec l’enregistrement précédent de la même clé</translation>
    </message>
    <message>
        <source>Keep this record for comparison</source>
        <translation>Retenir cet enregistrement pour comparer</translation>
    </message>
    <message>
        <source>With the one kept: %1</source>
        <translation>Avec celui retenu : %1</translation>
    </message>
    <message>
        <source>With one that was kept</source>
        <translation>Avec un enregistrement retenu</translation>
    </message>
</context>
<context>
    <name>brook::ui::JsonTree</name>
    <message>
        <source>Value as a tree</source>
        <translation>Valeur en arbre</translation>
    </message>
</context>
<context>
    <name>brook::ui::Layouts</name>
    <message>
        <source>Put all panels back</source>
        <translation>Remettre tous les panneaux en place</translation>
    </message>
    <message>
        <source>Save the layout as…</source>
        <translation>Enregistrer la disposition sous…</translation>
    </message>
    <message>
        <source>Rename or delete layouts…</source>
        <translation>Renommer ou supprimer des dispositions…</translation>
    </message>
    <message>
        <source>Browse</source>
        <extracomment>A layout: the tree, the documents and the inspector</extracomment>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>Inspect</source>
        <extracomment>A layout: much room for the record that is looked at</extracomment>
        <translation>Inspecter</translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>A layout: nothing but the documents, for an audience</extracomment>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Disposition : %1</translation>
    </message>
    <message>
        <source>The layout is remembered as “%1”</source>
        <translation>La disposition est retenue sous le nom « %1 »</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Une disposition a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>Un nom a %1 lettres au plus.</translation>
    </message>
    <message>
        <source>“%1” is one of Brook’s own layouts.</source>
        <translation>« %1 » est une des dispositions de Brook.</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Dispositions</translation>
    </message>
</context>
<context>
    <name>brook::ui::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>Type another name to rename a layout.</source>
        <translation>Saisissez un autre nom pour renommer une disposition.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Name of the layout “%1”</source>
        <translation>Nom de la disposition « %1 »</translation>
    </message>
    <message>
        <source>Delete the layout “%1”</source>
        <translation>Supprimer la disposition « %1 »</translation>
    </message>
    <message>
        <source>“%1” is “%2” now.</source>
        <translation>« %1 » s’appelle maintenant « %2 ».</translation>
    </message>
    <message>
        <source>There is a layout “%1” already.</source>
        <translation>Il y a déjà une disposition « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>« %1 » est supprimée.</translation>
    </message>
</context>
<context>
    <name>brook::ui::LoadingState</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Entrée ouvre</translation>
    </message>
    <message>
        <source>Topic, topic:partition@offset, topic@time, setting, action</source>
        <translation>Topic, topic:partition@offset, topic@heure, paramètre, action</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>↑ ↓ move     Enter open     @ offset or time     &gt; actions only     Esc close</source>
        <translation>↑ ↓ déplacer     Entrée ouvrir     @ offset ou heure     &gt; actions seules     Échap fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>first record at or after</source>
        <translation>premier enregistrement à ce moment ou après</translation>
    </message>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, partition %2</translation>
    </message>
    <message>
        <source>holds %1 to %2</source>
        <translation>contient %1 à %2</translation>
    </message>
    <message>
        <source>%1 of the broker</source>
        <translation>%1 du broker</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>%1, behind %2</source>
        <translation>%1, retard %2</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>view of %1</source>
        <translation>vue de %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Broker settings</source>
        <translation>Paramètres du broker</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Produce a record</source>
        <translation>Produire un enregistrement</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 copié</translation>
    </message>
    <message>
        <source>No record at or after that time.</source>
        <translation>Aucun enregistrement à ce moment ou après.</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Nouveau topic…</translation>
    </message>
    <message>
        <source>Produce</source>
        <translation>Produire</translation>
    </message>
    <message>
        <source>Records of this topic</source>
        <translation>Enregistrements de ce topic</translation>
    </message>
    <message>
        <source>Partitions of this topic</source>
        <translation>Partitions de ce topic</translation>
    </message>
    <message>
        <source>Configuration of this topic</source>
        <translation>Configuration de ce topic</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Onglet suivant</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Onglet précédent</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Fermer cet onglet</translation>
    </message>
    <message>
        <source>Open the closed tab again</source>
        <translation>Rouvrir l’onglet fermé</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Région suivante</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Région précédente</translation>
    </message>
    <message>
        <source>Filter the tree</source>
        <translation>Filtrer l’arbre</translation>
    </message>
    <message>
        <source>Show or hide the tree</source>
        <translation>Afficher ou masquer l’arbre</translation>
    </message>
    <message>
        <source>Show or hide the record inspector</source>
        <translation>Afficher ou masquer l’inspecteur</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille normale</translation>
    </message>
    <message>
        <source>Presenter mode: large type, nothing can be deleted</source>
        <translation>Mode présentation : grands caractères, rien ne peut être supprimé</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Shortcuts…</source>
        <translation>Raccourcis…</translation>
    </message>
    <message>
        <source>Quit: the broker stops</source>
        <translation>Quitter : le broker s’arrête</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Comme le système (%1)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Produce to %1</source>
        <translation>Produire vers %1</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Configuration de %1</translation>
    </message>
    <message>
        <source>Clone %1…</source>
        <translation>Cloner %1…</translation>
    </message>
    <message>
        <source>Add partitions to %1…</source>
        <translation>Ajouter des partitions à %1…</translation>
    </message>
    <message>
        <source>Empty %1…</source>
        <translation>Vider %1…</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>Supprimer %1…</translation>
    </message>
    <message>
        <source>Storage of this topic</source>
        <translation>Stockage de ce topic</translation>
    </message>
    <message>
        <source>Filter the records of this topic</source>
        <translation>Filtrer les enregistrements de ce topic</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Transactions and producers</source>
        <translation>Transactions et producteurs</translation>
    </message>
    <message>
        <source>Reset offsets of %1…</source>
        <translation>Réinitialiser les offsets de %1…</translation>
    </message>
    <message>
        <source>Rebalances of %1</source>
        <translation>Rééquilibrages de %1</translation>
    </message>
    <message>
        <source>Delete group %1…</source>
        <translation>Supprimer le groupe %1…</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL over topics</source>
        <translation>SQL sur les topics</translation>
    </message>
    <message>
        <source>Query %1 with SQL</source>
        <translation>Interroger %1 en SQL</translation>
    </message>
    <message>
        <source>%1 leads nowhere: there is no such topic here</source>
        <translation>%1 ne mène nulle part : ce topic n’existe pas ici</translation>
    </message>
    <message>
        <source>Colour rules of this topic…</source>
        <translation>Règles de couleur de ce topic…</translation>
    </message>
    <message>
        <source>Save the view of this topic…</source>
        <translation>Enregistrer la vue de ce topic…</translation>
    </message>
    <message>
        <source>Time zone…</source>
        <translation>Fuseau horaire…</translation>
    </message>
</context>
<context>
    <name>brook::ui::MembersTable</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>Membre %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Époque %1</translation>
    </message>
    <message>
        <source>Wants %1</source>
        <translation>Veut %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>en transit</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statique</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>En route vers %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Nobody is in this group</source>
        <translation>Personne n’est dans ce groupe</translation>
    </message>
    <message>
        <source>Its committed offsets stay, and wait for the next consumer.</source>
        <translation>Ses offsets validés restent et attendent le prochain consommateur.</translation>
    </message>
</context>
<context>
    <name>brook::ui::Navigation</name>
    <message>
        <source>Filter the tree</source>
        <translation>Filtrer l’arbre</translation>
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
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Broker settings</source>
        <translation>Paramètres du broker</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n hors ligne</numerusform>
            <numerusform>%n hors ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
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
        <translation>Brook démarre</translation>
    </message>
    <message>
        <source>Opening the data directory</source>
        <translation>Ouverture du répertoire de données</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Brook</source>
        <translation>Brook</translation>
    </message>
    <message>
        <source>Partitions opened</source>
        <translation>Partitions ouvertes</translation>
    </message>
    <message numerus="yes">
        <source>Opening the data directory: %1 of %Ln partitions</source>
        <translation>
            <numerusform>Ouverture du répertoire de données : %1 sur %Ln partition</numerusform>
            <numerusform>Ouverture du répertoire de données : %1 sur %Ln partitions</numerusform>
        </translation>
    </message>
    <message>
        <source>Brook cannot start</source>
        <translation>Brook ne peut pas démarrer</translation>
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
        <translation>Enreg./s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Octets/s</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Dernière minute</translation>
    </message>
    <message>
        <source>Records in, last minute</source>
        <translation>Enregistrements entrants, dernière minute</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Démarrage.</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>Enregistrements entrants</translation>
    </message>
    <message>
        <source>Records out</source>
        <translation>Enregistrements sortants</translation>
    </message>
    <message>
        <source>Produce, 99th percentile</source>
        <translation>Production, 99e centile</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stocké</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Disque libre</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>last ten minutes</source>
        <translation>dix dernières minutes</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>What the chart counts</source>
        <translation>Ce que compte le graphique</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Entrées et sorties</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Par topic</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>Ce que sont les lignes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>Topics les plus actifs</translation>
    </message>
    <message>
        <source>Wants attention</source>
        <translation>Demande attention</translation>
    </message>
    <message>
        <source>Newest events</source>
        <translation>Derniers événements</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Connecter un client</translation>
    </message>
    <message>
        <source>The broker is starting.</source>
        <translation>Le broker démarre.</translation>
    </message>
    <message>
        <source>The broker could not go on.</source>
        <translation>Le broker n’a pas pu continuer.</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>Le broker est arrêté.</translation>
    </message>
    <message>
        <source>Some records cannot be taken.</source>
        <translation>Certains enregistrements ne peuvent pas être acceptés.</translation>
    </message>
    <message>
        <source>Everything is running.</source>
        <translation>Tout fonctionne.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) want(s) your attention.</source>
        <translation>
            <numerusform>%n point demande votre attention.</numerusform>
            <numerusform>%n points demandent votre attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up for %1.</source>
        <translation>En marche depuis %1.</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>par seconde</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 ms of it waits for the disk</source>
        <translation>dont %1 ms d’attente du disque</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connectés</translation>
    </message>
    <message>
        <source>none has said what it is</source>
        <translation>aucun ne s’est présenté</translation>
    </message>
    <message numerus="yes">
        <source>%n software version(s)</source>
        <translation>
            <numerusform>%n version de logiciel</numerusform>
            <numerusform>%n versions de logiciels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>still counting</source>
        <translation>comptage en cours</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n topic(s)</source>
        <translation>
            <numerusform>Le seul topic (%n)</numerusform>
            <numerusform>Les %n topics</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing. No partition is offline and no warning came in the last ten minutes.</source>
        <translation>Rien. Aucune partition n’est hors ligne, aucun avertissement depuis dix minutes.</translation>
    </message>
    <message>
        <source>Show topic</source>
        <translation>Afficher le topic</translation>
    </message>
    <message>
        <source>Nothing has happened since the start.</source>
        <translation>Rien ne s’est passé depuis le démarrage.</translation>
    </message>
    <message>
        <source>Acknowledged records are on disk before the answer leaves.</source>
        <translation>Les enregistrements acquittés sont sur disque avant que la réponse parte.</translation>
    </message>
    <message>
        <source>Acknowledged records are on disk within 100 ms; a power cut may take those.</source>
        <translation>Les enregistrements acquittés sont sur disque en 100 ms ; une coupure peut emporter ceux-là.</translation>
    </message>
    <message>
        <source>Acknowledged records reach the disk when the system writes them; a power cut may take some.</source>
        <translation>Les enregistrements acquittés gagnent le disque quand le système les écrit ; une coupure peut en emporter.</translation>
    </message>
    <message>
        <source>nothing came in ten seconds</source>
        <translation>rien n’est arrivé en dix secondes</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>comptage</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>First offset</source>
        <translation>Premier offset</translation>
    </message>
    <message>
        <source>High watermark</source>
        <translation>High watermark</translation>
    </message>
    <message>
        <source>End offset</source>
        <translation>Offset de fin</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Époque du leader</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
</context>
<context>
    <name>brook::ui::PayloadView</name>
    <message>
        <source>Show the selected field as a column of the list</source>
        <translation>Afficher le champ choisi comme colonne de la liste</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>0 bytes. This is not the same as null.</source>
        <translation>0 octet. Ce n’est pas la même chose que null.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>tous, %1</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (deviné)</translation>
    </message>
    <message>
        <source>first %1 while the rest is read</source>
        <translation>les %1 premiers, le reste se lit</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <translation>Octets %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Byte %1</source>
        <translation>Octet %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>Choose the schema…</source>
        <translation>Choisir le schéma…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ne convient pas</translation>
    </message>
</context>
<context>
    <name>brook::ui::Pill</name>
    <message>
        <source>%1 new</source>
        <translation>%1 nouveaux</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new record(s)</source>
        <translation>
            <numerusform>Afficher %n nouvel enregistrement</numerusform>
            <numerusform>Afficher %n nouveaux enregistrements</numerusform>
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
        <translation>À un autre moment</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>Produce record</source>
        <translation>Produire l’enregistrement</translation>
    </message>
    <message>
        <source>Produce record (%1)</source>
        <translation>Produire l’enregistrement (%1)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sans clé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Tombstone</source>
        <translation>Tombstone</translation>
    </message>
    <message>
        <source>A tombstone is a null value: it deletes its key. It is not the same as an empty value.</source>
        <translation>Un tombstone est une valeur null : il efface sa clé. Ce n’est pas une valeur vide.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Ajouter un en-tête</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>By key, as Kafka&apos;s clients do; in turn without one</source>
        <translation>Par clé, comme les clients Kafka ; sinon à tour de rôle</translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation>À tour de rôle</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>Filled from partition %1, offset %2.</source>
        <translation>Repris de la partition %1, offset %2.</translation>
    </message>
    <message>
        <source>%1 is not hex: two digits for each byte.</source>
        <translation>%1 n’est pas en hexadécimal : deux chiffres par octet.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La clé</translation>
    </message>
    <message>
        <source>The value</source>
        <translation>La valeur</translation>
    </message>
    <message>
        <source>Written to %1, partition %2, offset %3.</source>
        <translation>Écrit dans %1, partition %2, offset %3.</translation>
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
        <translation>Identifiant du producteur</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Transaction open since</source>
        <translation>Transaction ouverte depuis</translation>
    </message>
    <message>
        <source>Show the first record of the transaction</source>
        <translation>Montrer le premier enregistrement de la transaction</translation>
    </message>
    <message>
        <source>No transaction is open here</source>
        <translation>Aucune transaction n’est ouverte ici</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>bloquée</translation>
    </message>
    <message>
        <source>Transactional id</source>
        <translation>Identifiant transactionnel</translation>
    </message>
    <message>
        <source>Last sequence</source>
        <translation>Dernière séquence</translation>
    </message>
    <message>
        <source>Last write</source>
        <translation>Dernière écriture</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Producteurs</translation>
    </message>
    <message>
        <source>Abort transaction…</source>
        <translation>Annuler la transaction…</translation>
    </message>
    <message>
        <source>No producer is known</source>
        <translation>Aucun producteur n’est connu</translation>
    </message>
    <message>
        <source>Idempotent and transactional producers appear here when they write.</source>
        <translation>Les producteurs idempotents et transactionnels apparaissent ici quand ils écrivent.</translation>
    </message>
    <message>
        <source>No producer matches</source>
        <translation>Aucun producteur ne correspond</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at: topics, ids and transactions.</source>
        <translation>
            <numerusform>%n examiné : topics, identifiants et transactions.</numerusform>
            <numerusform>%n examinés : topics, identifiants et transactions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordDelegate</name>
    <message>
        <source>aborted</source>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>open txn</source>
        <translation>txn ouverte</translation>
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
        <translation>vide</translation>
    </message>
    <message>
        <source>first 4 KiB</source>
        <translation>4 premiers Kio</translation>
    </message>
    <message>
        <source>deletes this key</source>
        <translation>supprime cette clé</translation>
    </message>
    <message>
        <source>a null value without a key</source>
        <translation>une valeur null sans clé</translation>
    </message>
    <message>
        <source>0 bytes</source>
        <translation>0 octet</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>signet</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordTable</name>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordWindowModel</name>
    <message>
        <source>no time</source>
        <translation>sans heure</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sans clé</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>tombstone</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation>Heure, %1</translation>
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
        <translation>%1 sans enregistrement : retirés par la compaction, ou jamais écrits</translation>
    </message>
    <message>
        <source>Control record: %1</source>
        <translation>Enregistrement de contrôle : %1</translation>
    </message>
    <message>
        <source>Control record: transaction of producer %1 committed</source>
        <translation>Enregistrement de contrôle : transaction du producteur %1 validée</translation>
    </message>
    <message>
        <source>Control record: transaction of producer %1 aborted</source>
        <translation>Enregistrement de contrôle : transaction du producteur %1 annulée</translation>
    </message>
    <message>
        <source>Control record of producer %1: %2</source>
        <translation>Enregistrement de contrôle du producteur %1 : %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>%1, a match</source>
        <translation>%1, un résultat</translation>
    </message>
    <message>
        <source>%1, bookmarked %2</source>
        <translation>%1, avec signet %2</translation>
    </message>
    <message>
        <source>Coloured by the rule “%1”</source>
        <translation>Coloré par la règle « %1 »</translation>
    </message>
    <message>
        <source>%1, coloured as %2</source>
        <translation>%1, coloré comme %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::RecordsPage</name>
    <message>
        <source>Newest first</source>
        <translation>Récents d’abord</translation>
    </message>
    <message>
        <source>From offset…</source>
        <translation>À partir de l’offset…</translation>
    </message>
    <message>
        <source>From time…</source>
        <translation>À partir de l’heure…</translation>
    </message>
    <message>
        <source>All partitions</source>
        <translation>Toutes les partitions</translation>
    </message>
    <message>
        <source>Read uncommitted</source>
        <translation>Lecture non validée</translation>
    </message>
    <message>
        <source>Read committed</source>
        <translation>Lecture validée</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>%1 of %2 partitions</source>
        <translation>%1 partitions sur %2</translation>
    </message>
    <message>
        <source>Tail paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>The records cannot be read.</source>
        <translation>Les enregistrements ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>Pas encore d’enregistrements.</translation>
    </message>
    <message>
        <source>Waiting for the first one on %1.</source>
        <translation>En attente du premier sur %1.</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>Still counting records</source>
        <translation>Comptage des enregistrements</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Copy as kcat line</source>
        <translation>Copier en ligne kcat</translation>
    </message>
    <message>
        <source>Copy place</source>
        <translation>Copier l’emplacement</translation>
    </message>
    <message>
        <source>Produce again…</source>
        <translation>Produire à nouveau…</translation>
    </message>
    <message>
        <source>1 partition</source>
        <translation>1 partition</translation>
    </message>
    <message>
        <source>All %1 partitions</source>
        <translation>Les %1 partitions</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source> in all partitions</source>
        <translation> dans toutes les partitions</translation>
    </message>
    <message>
        <source>following the newest</source>
        <translation>suit les plus récents</translation>
    </message>
    <message>
        <source>No record in the partitions chosen.</source>
        <translation>Aucun enregistrement dans les partitions choisies.</translation>
    </message>
    <message>
        <source>Choose other partitions, or another place.</source>
        <translation>Choisissez d’autres partitions ou un autre endroit.</translation>
    </message>
    <message>
        <source>%1 places cannot be read.</source>
        <translation>%1 endroits sont illisibles.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Field of the value…</source>
        <translation>Champ de la valeur…</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>Rien n’a été copié : %1</translation>
    </message>
    <message>
        <source>kcat cannot write this record exactly as it is. Copy it as JSON instead.</source>
        <translation>kcat ne peut pas écrire cet enregistrement tel quel. Copiez-le en JSON.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 copié</translation>
    </message>
    <message>
        <source>Copied %1 @ %2</source>
        <translation>%1 @ %2 copié</translation>
    </message>
    <message>
        <source>Why is it still here?</source>
        <translation>Pourquoi est-il encore là ?</translation>
    </message>
    <message>
        <source>No record matches.</source>
        <translation>Aucun enregistrement ne correspond.</translation>
    </message>
    <message>
        <source>Looked at %1 of %2 offsets.</source>
        <translation>%1 offsets examinés sur %2.</translation>
    </message>
    <message>
        <source>Apply as filter</source>
        <translation>Appliquer comme filtre</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>Afficher à nouveau toute la période</translation>
    </message>
    <message>
        <source>%1 selected ×</source>
        <translation>%1 sélectionnés ×</translation>
    </message>
    <message>
        <source>No record in the time chosen.</source>
        <translation>Aucun enregistrement dans la période choisie.</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Choisissez une autre période.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Records that match the filter</source>
        <translation>Enregistrements qui correspondent au filtre</translation>
    </message>
    <message>
        <source>Records of the time chosen that match the filter</source>
        <translation>Enregistrements de la période choisie qui correspondent au filtre</translation>
    </message>
    <message>
        <source>Records of the time chosen</source>
        <translation>Enregistrements de la période choisie</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Retirer le signet</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Mettre un signet</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>History of this key</source>
        <translation>Historique de cette clé</translation>
    </message>
    <message>
        <source>No bookmarks. Ctrl+D sets one.</source>
        <translation>Aucun signet. Ctrl+D en met un.</translation>
    </message>
    <message>
        <source>%1 records selected</source>
        <translation>%1 enregistrements sélectionnés</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>Copier en lignes JSON</translation>
    </message>
    <message>
        <source>Copy as kcat lines</source>
        <translation>Copier en lignes kcat</translation>
    </message>
    <message>
        <source>Copy as shown</source>
        <translation>Copier tel qu’affiché</translation>
    </message>
    <message>
        <source>Export the selected records…</source>
        <translation>Exporter les enregistrements sélectionnés…</translation>
    </message>
    <message>
        <source>Nothing was copied: it is more than %1. Export the records instead.</source>
        <translation>Rien n’a été copié : cela dépasse %1. Exportez plutôt les enregistrements.</translation>
    </message>
    <message>
        <source>Copied %1 records</source>
        <translation>%1 enregistrements copiés</translation>
    </message>
    <message>
        <source>kcat cannot write the others exactly as they are; JSON lines can.</source>
        <translation>kcat ne peut pas écrire les autres tels quels ; les lignes JSON le peuvent.</translation>
    </message>
    <message>
        <source>Copied %1 of %2 records: %3</source>
        <translation>%1 enregistrements sur %2 copiés : %3</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Colorer les lignes comme celle-ci…</translation>
    </message>
    <message>
        <source>Colour the rows</source>
        <translation>Colorer les lignes</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>Règles de couleur…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Règles de couleur</translation>
    </message>
    <message>
        <source>Saved the view “%1” without the filter, which cannot be understood</source>
        <translation>Vue « %1 » enregistrée sans le filtre, qui n’est pas compréhensible</translation>
    </message>
    <message>
        <source>Saved the view “%1”</source>
        <translation>Vue « %1 » enregistrée</translation>
    </message>
    <message>
        <source>There is no view “%1” of this topic</source>
        <translation>Il n’y a pas de vue « %1 » de ce topic</translation>
    </message>
    <message>
        <source>No record here has value.%1.</source>
        <translation>Aucun enregistrement ici n’a value.%1.</translation>
    </message>
    <message>
        <source>Deleted the view “%1”</source>
        <translation>Vue « %1 » supprimée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No view has a name yet</source>
        <translation>Aucune vue n’a encore de nom</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Enregistrer la vue…</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>Mettre à jour « %1 »</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Colour rules, export and import</source>
        <translation>Règles de couleur, export et import</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetOffsetsDialog</name>
    <message>
        <source>Reset offsets of %1</source>
        <translation>Réinitialiser les offsets de %1</translation>
    </message>
    <message>
        <source>&amp;Earliest</source>
        <translation>&amp;Plus ancien</translation>
    </message>
    <message>
        <source>&amp;Latest</source>
        <translation>Plus &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Heure</translation>
    </message>
    <message>
        <source>&amp;Duration ago</source>
        <translation>Il y a une &amp;durée</translation>
    </message>
    <message>
        <source>&amp;Offset</source>
        <translation>&amp;Offset</translation>
    </message>
    <message>
        <source>&amp;Shift by</source>
        <translation>Dé&amp;caler de</translation>
    </message>
    <message>
        <source>&amp;Copy from a group</source>
        <translation>Copier d’un &amp;groupe</translation>
    </message>
    <message>
        <source>&amp;From a list</source>
        <translation>Depuis une &amp;liste</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>All its topics</source>
        <translation>Tous ses topics</translation>
    </message>
    <message>
        <source>%1, not read so far</source>
        <translation>%1, pas encore lu</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>L’omettre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Partition %1 of %2 goes forward: %3 records would be skipped.</source>
        <translation>La partition %1 de %2 avance : %3 enregistrements seraient sautés.</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go back</source>
        <translation>
            <numerusform>%n partition recule</numerusform>
            <numerusform>%n partitions reculent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go forward</source>
        <translation>
            <numerusform>%n partition avance</numerusform>
            <numerusform>%n partitions avancent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) get their first offset</source>
        <translation>
            <numerusform>%n partition reçoit son premier offset</numerusform>
            <numerusform>%n partitions reçoivent leur premier offset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held at what the partition holds</source>
        <translation>
            <numerusform>%n est limitée à ce que contient la partition</numerusform>
            <numerusform>%n sont limitées à ce que contient la partition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n omise</numerusform>
            <numerusform>%n omises</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
    <message>
        <source>The offsets before can be restored until somebody else commits.</source>
        <translation>Les offsets précédents peuvent être rétablis jusqu’à ce que quelqu’un d’autre valide.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. While they are, only they may commit: stop them, then write.</source>
        <translation>
            <numerusform>%n membre est actif. Tant qu’il l’est, lui seul peut valider : arrêtez-le, puis écrivez.</numerusform>
            <numerusform>%n membres sont actifs. Tant qu’ils le sont, eux seuls peuvent valider : arrêtez-les, puis écrivez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is not “topic,partition,offset”.</source>
        <translation>La ligne %1 n’est pas « topic,partition,offset ».</translation>
    </message>
    <message numerus="yes">
        <source>Write %n offset(s)</source>
        <translation>
            <numerusform>Écrire %n offset</numerusform>
            <numerusform>Écrire %n offsets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetQuestions</name>
    <message>
        <source>The first record of each partition</source>
        <translation>Le premier enregistrement de chaque partition</translation>
    </message>
    <message>
        <source>Behind the last record: only what comes from now on</source>
        <translation>Après le dernier enregistrement : seulement ce qui vient désormais</translation>
    </message>
    <message>
        <source>First record at or after</source>
        <translation>Premier enregistrement à partir de</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>Il y a combien de temps</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>What was written in the last</source>
        <translation>Ce qui a été écrit dans les dernières</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Records, back with a minus</source>
        <translation>Enregistrements, en arrière avec un moins</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Where it stands:</source>
        <translation>Là où il en est :</translation>
    </message>
    <message>
        <source>topic,partition,offset</source>
        <translation>topic,partition,offset</translation>
    </message>
    <message>
        <source>Offsets, one a line</source>
        <translation>Offsets, un par ligne</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Un par ligne</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetTable</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
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
        <translation>Validé maintenant</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Held at the end of what the partition holds: %1 to %2</source>
        <translation>Limité à ce que contient la partition : %1 à %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Lag after</source>
        <translation>Retard après</translation>
    </message>
    <message>
        <source>What the reset does to each partition</source>
        <translation>Ce que la réinitialisation fait de chaque partition</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResultExportDialog</name>
    <message>
        <source>Export the rows of this result</source>
        <translation>Exporter les lignes de ce résultat</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>JSON lines, to read on</source>
        <translation>Lignes JSON, pour d’autres programmes</translation>
    </message>
    <message>
        <source>CSV, for a sheet</source>
        <translation>CSV, pour un tableur</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Writing %1 rows</source>
        <translation>Écriture de %1 lignes</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Arrêté. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The rows could not be exported: %1. No file was written.</source>
        <translation>Les lignes n’ont pas pu être exportées : %1. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Exported %1 rows</source>
        <translation>%1 lignes exportées</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>All rows: the statement runs again</source>
        <translation>Toutes les lignes : l’instruction s’exécute à nouveau</translation>
    </message>
    <message>
        <source>The %1 rows that are shown</source>
        <translation>Les %1 lignes affichées</translation>
    </message>
</context>
<context>
    <name>brook::ui::ResultView</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open the value…</source>
        <translation>Ouvrir la valeur…</translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewBar</name>
    <message>
        <source>Revert</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Vérifier…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not written yet</source>
        <translation>
            <numerusform>%n modification, pas encore écrite</numerusform>
            <numerusform>%n modifications, pas encore écrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Écrire %n modification</numerusform>
            <numerusform>Écrire %n modifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewDialog</name>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Écrire %n modification</numerusform>
            <numerusform>Écrire %n modifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SaveLayoutDialog</name>
    <message>
        <source>Save the layout</source>
        <translation>Enregistrer la disposition</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Nom de la disposition</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Which panels are shown, where and how large. Menu and Ctrl+K have it by this name.</source>
        <translation>Quels panneaux sont affichés, où et en quelle taille. Le menu et Ctrl+K l’ont sous ce nom.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentContents</name>
    <message>
        <source>What is in the segment</source>
        <translation>Contenu du segment</translation>
    </message>
    <message>
        <source>Select a batch to see its bytes.</source>
        <translation>Sélectionnez un lot pour voir ses octets.</translation>
    </message>
    <message>
        <source>Bytes of the batch</source>
        <translation>Octets du lot</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Offset index</source>
        <translation>Index des offsets</translation>
    </message>
    <message>
        <source>Time index</source>
        <translation>Index temporel</translation>
    </message>
    <message>
        <source>Aborted transactions</source>
        <translation>Transactions abandonnées</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n en tout</numerusform>
            <numerusform>%n en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll down for more</source>
        <translation>
            <numerusform>Le premier (%n) ; faites défiler pour la suite</numerusform>
            <numerusform>Les %n premiers ; faites défiler pour la suite</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of the %2 of the batch at offset %3</source>
        <translation>Les premiers %1 sur %2 du lot à l’offset %3</translation>
    </message>
    <message>
        <source>%1 of the batch at offset %2</source>
        <translation>%1 du lot à l’offset %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentLanes</name>
    <message>
        <source>counting</source>
        <translation>comptage</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Tombstones</source>
        <translation>Tombstones</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Segment %1 of partition %2</source>
        <translation>Segment %1 de la partition %2</translation>
    </message>
    <message>
        <source>retention: %1</source>
        <translation>rétention : %1</translation>
    </message>
    <message>
        <source>Segments of the partitions. The arrow keys choose one.</source>
        <translation>Segments des partitions. Les flèches en choisissent un.</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Segments, oldest first</source>
        <translation>Segments, du plus ancien au plus récent</translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentSummary</name>
    <message>
        <source>not compressed</source>
        <translation>non compressé</translation>
    </message>
    <message>
        <source>records</source>
        <translation>enregistrements</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>par heure</translation>
    </message>
    <message>
        <source>aborted transactions</source>
        <translation>transactions abandonnées</translation>
    </message>
    <message>
        <source>by offset</source>
        <translation>par offset</translation>
    </message>
    <message>
        <source>producers</source>
        <translation>producteurs</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Offsets</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>May be deleted</source>
        <translation>Peut être supprimé</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>partition %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun encore</translation>
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
        <translation>sans heure</translation>
    </message>
    <message>
        <source>with the next check of retention</source>
        <translation>au prochain contrôle de la rétention</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>never by its age</source>
        <translation>jamais par son âge</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>le plus grand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentsModel</name>
    <message>
        <source>counting</source>
        <translation>comptage</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Base offset</source>
        <translation>Offset de base</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Tombstones</source>
        <translation>Tombstones</translation>
    </message>
    <message>
        <source>Control records</source>
        <translation>Enregistrements de contrôle</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Première heure</translation>
    </message>
    <message>
        <source>Newest time</source>
        <translation>Heure la plus récente</translation>
    </message>
    <message>
        <source>Leaves in</source>
        <translation>Part dans</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingDetail</name>
    <message>
        <source>What a setting means</source>
        <translation>Ce que signifie un paramètre</translation>
    </message>
    <message>
        <source>Choose a setting to read about it.</source>
        <translation>Choisissez un paramètre pour en savoir plus.</translation>
    </message>
    <message>
        <source>Kept as Apache Kafka keeps it; without effect here.</source>
        <translation>Conservé comme le fait Apache Kafka ; sans effet ici.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Vient de</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Prend effet</translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation>au prochain démarrage</translation>
    </message>
    <message>
        <source>at once, no restart</source>
        <translation>aussitôt, sans redémarrage</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Dans le protocole</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Revenir à %1</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>la valeur par défaut</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingEditor</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacter</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>A number, or a number with its unit such as “7 days” or “1.5 GiB”</source>
        <translation>Un nombre, ou un nombre avec son unité comme « 7 jours » ou « 1,5 GiB »</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Unité de %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingItem</name>
    <message>
        <source>Undo this change</source>
        <translation>Annuler cette modification</translation>
    </message>
    <message>
        <source>Take it away here: the inherited value holds</source>
        <translation>Le retirer ici : la valeur héritée vaut</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>this topic</source>
        <translation>ce topic</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>défini ici</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>start options</source>
        <translation>options de démarrage</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>était %1</translation>
    </message>
    <message>
        <source>was %1, the default</source>
        <translation>était %1, par défaut</translation>
    </message>
</context>
<context>
    <name>brook::ui::SettingWords</name>
    <message>
        <source>Keep records for</source>
        <translation>Garder les enregistrements</translation>
    </message>
    <message>
        <source>Keep at most, per partition</source>
        <translation>Garder au plus, par partition</translation>
    </message>
    <message>
        <source>What happens to old records</source>
        <translation>Sort des anciens enregistrements</translation>
    </message>
    <message>
        <source>Start deleting files after</source>
        <translation>Supprimer les fichiers après</translation>
    </message>
    <message>
        <source>Keep tombstones for</source>
        <translation>Garder les tombstones</translation>
    </message>
    <message>
        <source>Compact when this much is new</source>
        <translation>Compacter quand autant est nouveau</translation>
    </message>
    <message>
        <source>Leave records alone for</source>
        <translation>Ne pas toucher pendant</translation>
    </message>
    <message>
        <source>Compact at the latest after</source>
        <translation>Compacter au plus tard après</translation>
    </message>
    <message>
        <source>Segment size</source>
        <translation>Taille du segment</translation>
    </message>
    <message>
        <source>Start a new segment after</source>
        <translation>Nouveau segment après</translation>
    </message>
    <message>
        <source>Spread the start by up to</source>
        <translation>Étaler le début jusqu’à</translation>
    </message>
    <message>
        <source>Largest index</source>
        <translation>Index maximal</translation>
    </message>
    <message>
        <source>Index entry every</source>
        <translation>Entrée d’index tous les</translation>
    </message>
    <message>
        <source>Reserve files whole</source>
        <translation>Réserver les fichiers en entier</translation>
    </message>
    <message>
        <source>Sync after records</source>
        <translation>Synchroniser après (enregistrements)</translation>
    </message>
    <message>
        <source>Sync after</source>
        <translation>Synchroniser après</translation>
    </message>
    <message>
        <source>Largest record batch</source>
        <translation>Lot maximal</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>gzip level</source>
        <translation>Niveau gzip</translation>
    </message>
    <message>
        <source>lz4 level</source>
        <translation>Niveau lz4</translation>
    </message>
    <message>
        <source>zstd level</source>
        <translation>Niveau zstd</translation>
    </message>
    <message>
        <source>Whose clock</source>
        <translation>Quelle horloge</translation>
    </message>
    <message>
        <source>Oldest time accepted</source>
        <translation>Heure la plus ancienne admise</translation>
    </message>
    <message>
        <source>Furthest future accepted</source>
        <translation>Futur maximal admis</translation>
    </message>
    <message>
        <source>Replicas that must have it</source>
        <translation>Répliques requises</translation>
    </message>
    <message>
        <source>Let a replica behind lead</source>
        <translation>Laisser mener une réplique en retard</translation>
    </message>
    <message>
        <source>Leaders slowed down</source>
        <translation>Leaders ralentis</translation>
    </message>
    <message>
        <source>Followers slowed down</source>
        <translation>Followers ralentis</translation>
    </message>
    <message>
        <source>Move old segments away</source>
        <translation>Déplacer les anciens segments</translation>
    </message>
    <message>
        <source>Stop copying away</source>
        <translation>Cesser de copier ailleurs</translation>
    </message>
    <message>
        <source>Delete what is away</source>
        <translation>Supprimer ce qui est ailleurs</translation>
    </message>
    <message>
        <source>Keep a local copy for</source>
        <translation>Garder une copie locale</translation>
    </message>
    <message>
        <source>Keep at most a local copy of</source>
        <translation>Copie locale au plus</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Rétention</translation>
    </message>
    <message>
        <source>when records may go</source>
        <translation>quand les enregistrements peuvent partir</translation>
    </message>
    <message>
        <source>Compaction</source>
        <translation>Compaction</translation>
    </message>
    <message>
        <source>the newest record of each key</source>
        <translation>le dernier enregistrement de chaque clé</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>files of the log</source>
        <translation>fichiers du journal</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>what producers may send</source>
        <translation>ce que peuvent envoyer les producteurs</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Horodatages</translation>
    </message>
    <message>
        <source>what a record&apos;s time may be</source>
        <translation>l’heure que peut avoir un enregistrement</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Réplication</translation>
    </message>
    <message>
        <source>copies on other brokers</source>
        <translation>copies sur d’autres brokers</translation>
    </message>
    <message>
        <source>Remote storage</source>
        <translation>Stockage distant</translation>
    </message>
    <message>
        <source>accepted, without effect here</source>
        <translation>accepté, sans effet ici</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>listeners, connections, requests</source>
        <translation>listeners, connexions, requêtes</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>who may do what</source>
        <translation>qui peut faire quoi</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>consumers and their offsets</source>
        <translation>consommateurs et leurs offsets</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>producers that write all or nothing</source>
        <translation>producteurs qui écrivent tout ou rien</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Quotas</translation>
    </message>
    <message>
        <source>how fast one may be</source>
        <translation>à quelle vitesse on peut aller</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>set at this topic</source>
        <translation>défini sur ce topic</translation>
    </message>
    <message>
        <source>set at this broker</source>
        <translation>défini sur ce broker</translation>
    </message>
    <message>
        <source>set for all brokers</source>
        <translation>défini pour tous les brokers</translation>
    </message>
    <message>
        <source>from the start options</source>
        <translation>des options de démarrage</translation>
    </message>
    <message>
        <source>Kafka&apos;s default</source>
        <translation>valeur par défaut de Kafka</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>0 and more, or %1</source>
        <translation>0 et plus, ou %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>brook::ui::ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Click into a field and press other keys to change a shortcut. The wheel with Ctrl zooms, F6 goes to the next region, Tab walks within it.</source>
        <translation>Cliquez dans un champ et tapez d’autres touches pour changer un raccourci. La molette avec Ctrl agrandit, F6 passe à la région suivante, Tab avance à l’intérieur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Shortcut for %1</source>
        <translation>Raccourci pour %1</translation>
    </message>
    <message>
        <source>No shortcut for %1</source>
        <translation>Aucun raccourci pour %1</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 est déjà pris par « %2 ».</translation>
    </message>
</context>
<context>
    <name>brook::ui::Snippets</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>Instruction SQL</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlPage</name>
    <message>
        <source>This is only for reading: nothing is written, attached, loaded or set here.</source>
        <translation>Ici on ne fait que lire : rien n’est écrit, attaché, chargé ni réglé.</translation>
    </message>
    <message>
        <source>A parameter (?) has no value here: write the value.</source>
        <translation>Un paramètre (?) n’a pas de valeur ici : écrivez la valeur.</translation>
    </message>
    <message>
        <source>One statement at a time: this begins a second one.</source>
        <translation>Une instruction à la fois : une deuxième commence ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) as tables</source>
        <translation>
            <numerusform>%Ln topic comme table</numerusform>
            <numerusform>%Ln topics comme tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Return runs the statement.</source>
        <translation>Ctrl+Entrée exécute l’instruction.</translation>
    </message>
    <message>
        <source>%1 so far. Looked at %2 of %3 offsets, %4 records read</source>
        <translation>%1 jusqu’ici. %2 offsets examinés sur %3, %4 enregistrements lus</translation>
    </message>
    <message>
        <source>%1. Complete in %2, %3 records read</source>
        <translation>%1. Complet en %2, %3 enregistrements lus</translation>
    </message>
    <message>
        <source>Stopped at the limit of %1, after %2 and %3 records. There are more rows.</source>
        <translation>Arrêté à la limite de %1, après %2 et %3 enregistrements. Il y a d’autres lignes.</translation>
    </message>
    <message>
        <source>Stopped at %1: they take 256 MiB. There are more rows.</source>
        <translation>Arrêté à %1 : cela occupe 256 Mio. Il y a d’autres lignes.</translation>
    </message>
    <message>
        <source>Cancelled after %1 and %2 records. %3 had come.</source>
        <translation>Annulé après %1 et %2 enregistrements. Déjà arrivé : %3.</translation>
    </message>
    <message>
        <source>not all of %1 is what its decoder expects: the rest stays bytes</source>
        <translation>tout dans %1 n’est pas ce que son décodeur attend : le reste demeure des octets</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>Rien n’a encore été exécuté</translation>
    </message>
    <message>
        <source>No query has a name yet</source>
        <translation>Aucune requête n’a encore de nom</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Enregistrer la requête</translation>
    </message>
    <message>
        <source>Name of the query; one that has it already is replaced</source>
        <translation>Nom de la requête ; celle qui le porte déjà est remplacée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Run the statement, or the selected part of it (Ctrl+Return)</source>
        <translation>Exécuter l’instruction, ou sa partie sélectionnée (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Stop reading (Esc); the rows that came stay</source>
        <translation>Arrêter la lecture (Échap) ; les lignes arrivées restent</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>Lignes au plus</translation>
    </message>
    <message>
        <source>What is wrong with the statement</source>
        <translation>Ce qui ne va pas dans l’instruction</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>How far the statement is</source>
        <translation>Où en est l’instruction</translation>
    </message>
    <message>
        <source>Ask your topics in SQL</source>
        <translation>Interrogez vos topics en SQL</translation>
    </message>
    <message>
        <source>Each topic is a table: partition, offset, timestamp, key, value, headers and size. JSON is read with value -&gt;&gt; &apos;name&apos;. Nothing can be written.</source>
        <translation>Chaque topic est une table : partition, offset, timestamp, key, value, headers et size. Le JSON se lit avec value -&gt;&gt; &apos;name&apos;. Rien ne peut être écrit.</translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation>Commencer par un exemple</translation>
    </message>
    <message>
        <source>There is no topic “%1”.</source>
        <translation>Il n’y a pas de topic « %1 ».</translation>
    </message>
    <message>
        <source>There is no column “%1”. Texts stand in single quotes.</source>
        <translation>Il n’y a pas de colonne « %1 ». Les textes sont entre apostrophes.</translation>
    </message>
    <message>
        <source>There is no function “%1”.</source>
        <translation>Il n’y a pas de fonction « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is a column of several tables here: write which one.</source>
        <translation>« %1 » est ici une colonne de plusieurs tables : écrivez laquelle.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>« %1 » n’est pas attendu ici.</translation>
    </message>
    <message>
        <source>“%1” is no word or sign of SQL.</source>
        <translation>« %1 » n’est ni un mot ni un signe de SQL.</translation>
    </message>
    <message>
        <source>The statement goes on.</source>
        <translation>L’instruction continue.</translation>
    </message>
    <message>
        <source>“%1” wants another number of values.</source>
        <translation>« %1 » attend un autre nombre de valeurs.</translation>
    </message>
    <message>
        <source>“%1” counts over several rows: it cannot stand here.</source>
        <translation>« %1 » calcule sur plusieurs lignes : il ne peut pas se trouver ici.</translation>
    </message>
    <message>
        <source>This needs more memory than a query may have here (512 MiB).</source>
        <translation>Cela demande plus de mémoire qu’une requête ne peut en avoir ici (512 Mio).</translation>
    </message>
    <message>
        <source>This needs more room for sorting than a query may have here (4 GiB).</source>
        <translation>Cela demande plus de place pour trier qu’une requête ne peut en avoir ici (4 Gio).</translation>
    </message>
    <message>
        <source>A value became larger than 256 MiB.</source>
        <translation>Une valeur a dépassé 256 Mio.</translation>
    </message>
    <message>
        <source>A value is no JSON. -&gt;&gt; gives NULL for such a value; json_valid(value) finds it.</source>
        <translation>Une valeur n’est pas du JSON. -&gt;&gt; donne NULL pour une telle valeur ; json_valid(value) la trouve.</translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlQuery</name>
    <message>
        <source>There is no statement here.</source>
        <translation>Il n’y a pas d’instruction ici.</translation>
    </message>
</context>
<context>
    <name>brook::ui::StatusLine</name>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sorties</translation>
    </message>
    <message>
        <source>rec/s</source>
        <extracomment>records per second</extracomment>
        <translation>enr/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Durable</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stored here, of what this disk has room for</source>
        <translation>Stocké ici, sur ce que ce disque peut contenir</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connexion</numerusform>
            <numerusform>%n connexions</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are shown in the zone %1; choose another</source>
        <translation>Les heures sont affichées dans le fuseau %1 ; en choisir un autre</translation>
    </message>
</context>
<context>
    <name>brook::ui::StorageOrderDialog</name>
    <message>
        <source>All partitions</source>
        <translation>Toutes les partitions</translation>
    </message>
    <message>
        <source>Partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Counting what would happen</source>
        <translation>Calcul de ce qui se passerait</translation>
    </message>
</context>
<context>
    <name>brook::ui::StoragePage</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known producer(s)</source>
        <translation>
            <numerusform>%n producteur connu</numerusform>
            <numerusform>%n producteurs connus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an open transaction</source>
        <translation>
            <numerusform>%n avec une transaction ouverte</numerusform>
            <numerusform>%n avec une transaction ouverte</numerusform>
        </translation>
    </message>
    <message>
        <source>The segments could not be read</source>
        <translation>Les segments n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Roll now…</source>
        <translation>Clore maintenant…</translation>
    </message>
    <message>
        <source>Clean now…</source>
        <translation>Compacter maintenant…</translation>
    </message>
    <message>
        <source>Retain now…</source>
        <translation>Appliquer la rétention…</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the segments as</source>
        <translation>Afficher les segments sous forme de</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>Rien n’est encore stocké</translation>
    </message>
    <message>
        <source>Each partition has one empty segment. It grows with the first record.</source>
        <translation>Chaque partition a un segment vide. Il grandit avec le premier enregistrement.</translation>
    </message>
</context>
<context>
    <name>brook::ui::TextView</name>
    <message>
        <source>Value as text</source>
        <translation>Valeur en texte</translation>
    </message>
</context>
<context>
    <name>brook::ui::TimeChart</name>
    <message>
        <source>No traffic in this time</source>
        <translation>Aucun trafic sur cette période</translation>
    </message>
    <message>
        <source>Chart over time</source>
        <translation>Graphique dans le temps</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
</context>
<context>
    <name>brook::ui::TimeEdit</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>In the time zone %1</source>
        <translation>Dans le fuseau horaire %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopBar</name>
    <message>
        <source>Go to… (Ctrl+K)</source>
        <translation>Aller à… (Ctrl+K)</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menu (Alt+M)</translation>
    </message>
    <message>
        <source>Light, dark, size</source>
        <translation>Clair, sombre, taille</translation>
    </message>
    <message>
        <source>Go to topic, group, offset, setting or action</source>
        <translation>Aller à un topic, groupe, offset, paramètre ou action</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicActions</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Produce to it</source>
        <translation>Y produire</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Copier son nom</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Cloner…</translation>
    </message>
    <message>
        <source>Add partitions…</source>
        <translation>Ajouter des partitions…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vider…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Locked while presenting</source>
        <translation>Verrouillé pendant la présentation</translation>
    </message>
    <message>
        <source>Query with SQL</source>
        <translation>Interroger en SQL</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicPage</name>
    <message>
        <source>Pages of the topic</source>
        <translation>Pages du topic</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Produce</source>
        <translation>Produire</translation>
    </message>
    <message>
        <source>More to do with this topic</source>
        <translation>Autres actions sur ce topic</translation>
    </message>
    <message>
        <source>This topic was deleted.</source>
        <translation>Ce topic a été supprimé.</translation>
    </message>
    <message>
        <source>The broker is stopped.</source>
        <translation>Le broker est arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 enregistrements</translation>
    </message>
    <message>
        <source>counting records</source>
        <translation>comptage des enregistrements</translation>
    </message>
    <message>
        <source>Partition %1 is offline.</source>
        <translation>La partition %1 est hors ligne.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicReadings</name>
    <message>
        <source>No schema was chosen for this topic.</source>
        <translation>Aucun schéma n’a été choisi pour ce topic.</translation>
    </message>
    <message>
        <source>The schema is being read.</source>
        <translation>Le schéma est en cours de lecture.</translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicsPage</name>
    <message>
        <source>delete old records</source>
        <translation>supprimer les anciens</translation>
    </message>
    <message>
        <source>keep the newest of each key</source>
        <translation>garder le dernier de chaque clé</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>keep everything</source>
        <translation>tout garder</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n hors ligne</numerusform>
            <numerusform>%n hors ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>comptage</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Old records</source>
        <translation>Anciens enregistrements</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>Filtrer les topics</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Nouveau topic…</translation>
    </message>
    <message>
        <source>There is no topic yet</source>
        <translation>Il n’y a pas encore de topic</translation>
    </message>
    <message>
        <source>A client makes one by writing to it, or you make one here.</source>
        <translation>Un client en crée un en y écrivant, ou vous en créez un ici.</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Aucun topic ne correspond</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) looked at: names, sizes and policies.</source>
        <translation>
            <numerusform>%n topic examiné : noms, tailles, règles.</numerusform>
            <numerusform>%n topics examinés : noms, tailles, règles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TrafficChart</name>
    <message>
        <source>No traffic in the last 10 minutes</source>
        <translation>Aucun trafic depuis 10 minutes</translation>
    </message>
    <message>
        <source>Traffic of the last ten minutes</source>
        <translation>Trafic des dix dernières minutes</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sorties</translation>
    </message>
</context>
<context>
    <name>brook::ui::Transactions</name>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Aborting</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Validée</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucune encore</translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsPage</name>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Transactions and producers</source>
        <translation>Transactions et producteurs</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Producteurs</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Annuler…</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) hang.</source>
        <translation>
            <numerusform>%n transaction est bloquée.</numerusform>
            <numerusform>%n transactions sont bloquées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody ends them; consumers that read committed records wait before them.</source>
        <translation>Personne ne les termine ; les consommateurs qui lisent les enregistrements validés attendent devant.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsTable</name>
    <message>
        <source>Transactional id</source>
        <translation>Identifiant transactionnel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Ouverte depuis</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Identifiant du producteur</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Copy its id</source>
        <translation>Copier son identifiant</translation>
    </message>
    <message>
        <source>Abort transaction…</source>
        <translation>Annuler la transaction…</translation>
    </message>
    <message>
        <source>There is no transactional producer yet</source>
        <translation>Il n’y a pas encore de producteur transactionnel</translation>
    </message>
    <message>
        <source>One comes to be when a producer with a transactional.id starts.</source>
        <translation>Il y en a un quand un producteur avec un transactional.id démarre.</translation>
    </message>
    <message>
        <source>No transactional id matches</source>
        <translation>Aucun identifiant transactionnel ne correspond</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at: ids, topics and producers.</source>
        <translation>
            <numerusform>%n examiné : identifiants, topics et producteurs.</numerusform>
            <numerusform>%n examinés : identifiants, topics et producteurs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransferDialog</name>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>brook::ui::TypedNameDialog</name>
    <message>
        <source>Its records are still being counted.</source>
        <translation>Ses enregistrements sont encore en cours de comptage.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 record(s), %2.</source>
        <translation>
            <numerusform>%L1 enregistrement, %2.</numerusform>
            <numerusform>%L1 enregistrements, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type its name</source>
        <translation>&amp;Tapez son nom</translation>
    </message>
</context>
<context>
    <name>brook::ui::ViewLine</name>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Save what is shown now as this view</source>
        <translation>Enregistrer ce qui est montré maintenant comme cette vue</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>La montrer à nouveau</translation>
    </message>
    <message>
        <source>Back to the view as it was saved</source>
        <translation>Revenir à la vue telle qu’enregistrée</translation>
    </message>
    <message>
        <source>Leave the view; the page stays as it is</source>
        <translation>Quitter la vue ; la page reste telle quelle</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Vue %1</translation>
    </message>
</context>
<context>
    <name>brook::ui::ViewNameDialog</name>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replace view</source>
        <translation>Remplacer la vue</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>Il y a une vue de ce nom. Elle est remplacée.</translation>
    </message>
    <message>
        <source>Keeps the filter, the start, partitions, columns, isolation and whether rows are coloured.</source>
        <translation>Garde le filtre, le début, les partitions, les colonnes, l’isolation et si les lignes sont colorées.</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Il y a déjà une vue de ce nom.</translation>
    </message>
</context>
<context>
    <name>brook::ui::VolumeChart</name>
    <message>
        <source>Records over time</source>
        <translation>Enregistrements au fil du temps</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 sélectionnés</translation>
    </message>
    <message>
        <source>%1 offsets</source>
        <translation>%1 offsets</translation>
    </message>
    <message>
        <source>%1: %2, %3 match</source>
        <translation>%1 : %2, %3 résultats</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>brook::ui::Workbench</name>
    <message>
        <source>What the window remembered could not be read. The file is kept as %1.</source>
        <translation>Ce que la fenêtre avait retenu est illisible. Le fichier est conservé sous %1.</translation>
    </message>
</context>
<context>
    <name>brook::ui::ZoneDialog</name>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>Utiliser ce fuseau</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Comme le système (%1)</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>All times are shown in it, and read in it where they are typed without a zone: in filters, in SQL, when jumping to a time.</source>
        <translation>Toutes les heures y sont affichées, et lues dans celui-ci quand elles sont saisies sans fuseau : dans les filtres, en SQL, pour aller à une heure.</translation>
    </message>
    <message>
        <source>Its clocks are at %1 now.</source>
        <translation>Ses horloges sont maintenant à %1.</translation>
    </message>
    <message>
        <source>There is no zone of this name.</source>
        <translation>Aucun fuseau ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>brook::ui::colour_rules</name>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
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
        <translation>%1, déjà passé</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>No policy deletes it</source>
        <translation>Aucune règle ne le supprime</translation>
    </message>
    <message>
        <source>cleanup.policy and retention let nothing go from here.</source>
        <translation>cleanup.policy et la rétention ne laissent rien partir d’ici.</translation>
    </message>
    <message>
        <source>Its age is not known</source>
        <translation>Son âge n’est pas connu</translation>
    </message>
    <message>
        <source>No record of its segment has a time, so retention.ms never takes it.</source>
        <translation>Aucun enregistrement de son segment n’a d’heure : retention.ms ne le prend jamais.</translation>
    </message>
    <message>
        <source>Retention does not reach it yet</source>
        <translation>La rétention ne l’atteint pas encore</translation>
    </message>
    <message>
        <source>retention.ms %1: %2 at the earliest.</source>
        <translation>retention.ms %1 : %2 au plus tôt.</translation>
    </message>
    <message>
        <source>The log is not large enough yet</source>
        <translation>Le journal n’est pas encore assez grand</translation>
    </message>
    <message>
        <source>retention.bytes lets it go when %1 more have been written.</source>
        <translation>retention.bytes le laisse partir après %1 de plus.</translation>
    </message>
    <message>
        <source>An older segment stays</source>
        <translation>Un segment plus ancien reste</translation>
    </message>
    <message>
        <source>Segments go oldest first, and the one at offset %1 still has to stay.</source>
        <translation>Les segments partent du plus ancien au plus récent, et celui à l’offset %1 doit encore rester.</translation>
    </message>
    <message>
        <source>It is not acknowledged yet</source>
        <translation>Il n’est pas encore confirmé</translation>
    </message>
    <message>
        <source>What lies behind the high watermark is never removed.</source>
        <translation>Ce qui est au-delà du high watermark n’est jamais supprimé.</translation>
    </message>
    <message>
        <source>Its segment is still written to</source>
        <translation>On écrit encore dans son segment</translation>
    </message>
    <message>
        <source>Compaction never touches the active segment. Rolling closes it.</source>
        <translation>La compaction ne touche jamais le segment actif. Le clore le termine.</translation>
    </message>
    <message>
        <source>A transaction is open</source>
        <translation>Une transaction est ouverte</translation>
    </message>
    <message>
        <source>Compaction stops at the transaction that began at offset %1.</source>
        <translation>La compaction s’arrête à la transaction commencée à l’offset %1.</translation>
    </message>
    <message>
        <source>It is too young to be compacted</source>
        <translation>Il est trop jeune pour être compacté</translation>
    </message>
    <message>
        <source>min.compaction.lag.ms %1: %2.</source>
        <translation>min.compaction.lag.ms %1 : %2.</translation>
    </message>
    <message>
        <source>It is the newest record of its key</source>
        <translation>C’est le plus récent de sa clé</translation>
    </message>
    <message>
        <source>Compaction keeps it until a newer one with the same key is written.</source>
        <translation>La compaction le garde jusqu’à ce qu’un plus récent de même clé soit écrit.</translation>
    </message>
    <message>
        <source>Nothing needs it any more</source>
        <translation>Plus rien n’en a besoin</translation>
    </message>
    <message>
        <source>Compaction will drop it when it runs next.</source>
        <translation>La prochaine compaction l’enlèvera.</translation>
    </message>
    <message>
        <source>A newer record has the same key</source>
        <translation>Un enregistrement plus récent a la même clé</translation>
    </message>
    <message>
        <source>Offset %1. Compaction will drop this one.</source>
        <translation>Offset %1. La compaction enlèvera celui-ci.</translation>
    </message>
    <message>
        <source>Readers still have to see it</source>
        <translation>Les lecteurs doivent encore le voir</translation>
    </message>
    <message>
        <source>delete.retention.ms %1 begins to run with the next compaction.</source>
        <translation>delete.retention.ms %1 commence à courir à la prochaine compaction.</translation>
    </message>
    <message>
        <source>delete.retention.ms keeps it until %1.</source>
        <translation>delete.retention.ms le garde jusqu’au %1.</translation>
    </message>
    <message>
        <source>It decides a transaction</source>
        <translation>Il décide d’une transaction</translation>
    </message>
    <message>
        <source>Batches of its transaction are still there, the last before offset %1.</source>
        <translation>Des lots de sa transaction sont encore là, le dernier avant l’offset %1.</translation>
    </message>
    <message>
        <source>The log is dirty enough</source>
        <translation>Le journal est assez sale</translation>
    </message>
    <message>
        <source>The log is not dirty enough yet</source>
        <translation>Le journal n’est pas encore assez sale</translation>
    </message>
    <message>
        <source>Dirty ratio %1, cleaning starts at min.cleanable.dirty.ratio %2.</source>
        <translation>Part sale %1, le nettoyage commence à min.cleanable.dirty.ratio %2.</translation>
    </message>
    <message>
        <source>Retention has reached it</source>
        <translation>La rétention l’a atteint</translation>
    </message>
    <message>
        <source>Its segment goes when retention looks next.</source>
        <translation>Son segment part au prochain contrôle.</translation>
    </message>
    <message>
        <source>Nothing was written at this offset yet.</source>
        <translation>Rien n’a encore été écrit à cet offset.</translation>
    </message>
    <message>
        <source>It is gone: retention or a deletion of records has taken it.</source>
        <translation>Il n’est plus là : la rétention ou une suppression d’enregistrements l’a pris.</translation>
    </message>
    <message>
        <source>It is gone: compaction has taken it, or no record ever had this offset.</source>
        <translation>Il n’est plus là : la compaction l’a pris, ou aucun enregistrement n’a jamais eu cet offset.</translation>
    </message>
    <message>
        <source>It goes with the next check of retention.</source>
        <translation>Il part au prochain contrôle de la rétention.</translation>
    </message>
    <message>
        <source>It goes with the next cleaning.</source>
        <translation>Il part au prochain nettoyage.</translation>
    </message>
    <message>
        <source>It can go on %1.</source>
        <translation>Il peut partir le %1.</translation>
    </message>
    <message>
        <source>It stays until a newer record has its key.</source>
        <translation>Il reste jusqu’à ce qu’un plus récent ait sa clé.</translation>
    </message>
    <message>
        <source>It stays for ever.</source>
        <translation>Il reste pour toujours.</translation>
    </message>
    <message>
        <source>It goes when what is named above no longer holds it.</source>
        <translation>Il part quand ce qui est nommé plus haut ne le retient plus.</translation>
    </message>
</context>
<context>
    <name>brook::ui::filter_input</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>une condition</translation>
    </message>
    <message>
        <source>what key, value or a header contains</source>
        <translation>ce que contient la clé, la valeur ou un en-tête</translation>
    </message>
    <message>
        <source>a regular expression for key, value and headers</source>
        <translation>une expression régulière pour la clé, la valeur et les en-têtes</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>Texte recherché</translation>
    </message>
</context>
<context>
    <name>brook::ui::place_dialogs</name>
    <message>
        <source>From offset</source>
        <translation>À partir de l’offset</translation>
    </message>
    <message>
        <source>Go to offset</source>
        <translation>Aller à l’offset</translation>
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
        <translation>À partir de l’heure</translation>
    </message>
    <message>
        <source>Go to time</source>
        <translation>Aller à l’heure</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Field of the value as a column</source>
        <translation>Champ de la valeur en colonne</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Ajouter la colonne</translation>
    </message>
    <message>
        <source>Avro schema of this topic</source>
        <translation>Schéma Avro de ce topic</translation>
    </message>
    <message>
        <source>Protobuf schema of this topic</source>
        <translation>Schéma Protobuf de ce topic</translation>
    </message>
    <message>
        <source>Use this schema</source>
        <translation>Utiliser ce schéma</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>the first one of the file</source>
        <translation>le premier du fichier</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Avro schemas (*.avsc *.json)</source>
        <translation>Schémas Avro (*.avsc *.json)</translation>
    </message>
    <message>
        <source>Note on this record</source>
        <translation>Note sur cet enregistrement</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
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
        <translation>Heure</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Taille de la clé</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>Taille de l’enregistrement</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Producer id</source>
        <translation>Id du producteur</translation>
    </message>
    <message>
        <source>Producer epoch</source>
        <translation>Époque du producteur</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Leader epoch</source>
        <translation>Époque du leader</translation>
    </message>
    <message>
        <source>Field of the value</source>
        <translation>Champ de la valeur</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>validée</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>annulée</translation>
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
        <translation>vide</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>en-tête %1</translation>
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
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>From offset %1</source>
        <translation>À partir de l’offset %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir de %1</translation>
    </message>
    <message>
        <source>Since %1 ago</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Récents d’abord</translation>
    </message>
</context>
<context>
    <name>brook::ui::saved_views</name>
    <message>
        <source>It begins in partition %1, which is not there any more: the newest are shown.</source>
        <translation>Elle commence dans la partition %1, qui n’existe plus : les plus récents sont montrés.</translation>
    </message>
    <message>
        <source>Offset %1 is gone: partition %2 begins with %3.</source>
        <translation>L’offset %1 n’existe plus : la partition %2 commence à %3.</translation>
    </message>
    <message>
        <source>Offset %1 is not there: partition %2 ends before %3.</source>
        <translation>L’offset %1 n’existe pas : la partition %2 se termine avant %3.</translation>
    </message>
    <message>
        <source>None of its partitions is there any more: all are shown.</source>
        <translation>Aucune de ses partitions n’existe plus : toutes sont montrées.</translation>
    </message>
    <message>
        <source>Not there any more: partition %1.</source>
        <translation>N’existe plus : partition %1.</translation>
    </message>
    <message>
        <source>This version has no column of the name %1.</source>
        <translation>Cette version n’a pas de colonne nommée %1.</translation>
    </message>
    <message>
        <source>Its filter cannot be understood: all records are shown.</source>
        <translation>Son filtre n’est pas compréhensible : tous les enregistrements sont montrés.</translation>
    </message>
</context>
<context>
    <name>brook::ui::storage_words</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 enregistrement</numerusform>
            <numerusform>%1 enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>leaves next</source>
        <translation>part ensuite</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>propre</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>dirty</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>leaves next, with time left</source>
        <translation>part ensuite, avec le temps restant</translation>
    </message>
    <message>
        <source>dirty, not compacted yet</source>
        <translation>sale, pas encore compacté</translation>
    </message>
    <message>
        <source>active, written now</source>
        <translation>actif, en cours d’écriture</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacter</translation>
    </message>
    <message>
        <source>Compact and delete, without a limit</source>
        <translation>Compacter et supprimer, sans limite</translation>
    </message>
    <message>
        <source>Compact and delete, %1</source>
        <translation>Compacter et supprimer, %1</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Delete after %1</source>
        <translation>Supprimer après %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>comptage</translation>
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
            <numerusform>%1 enregistrement de contrôle</numerusform>
            <numerusform>%1 enregistrements de contrôle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <translation>
            <numerusform>%1 segment</numerusform>
            <numerusform>%1 segments</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll the segments of %1</source>
        <translation>Clore les segments de %1</translation>
    </message>
    <message>
        <source>Clean %1</source>
        <translation>Compacter %1</translation>
    </message>
    <message>
        <source>Apply retention to %1</source>
        <translation>Appliquer la rétention à %1</translation>
    </message>
    <message>
        <source>Roll now</source>
        <translation>Clore maintenant</translation>
    </message>
    <message>
        <source>Clean now</source>
        <translation>Compacter maintenant</translation>
    </message>
    <message>
        <source>Retain now</source>
        <translation>Appliquer maintenant</translation>
    </message>
    <message>
        <source>The active segment is closed and a new one begins. No record goes; retention and compaction may have the closed one from now on.</source>
        <translation>Le segment actif est clos et un nouveau commence. Aucun enregistrement ne part ; la rétention et la compaction peuvent désormais prendre celui qui est clos.</translation>
    </message>
    <message>
        <source>Compaction runs now, whatever the dirty ratio. The newest record of each key stays, and the active segment is not touched.</source>
        <translation>La compaction s’exécute maintenant, quelle que soit la part sale. Le plus récent de chaque clé reste, et le segment actif n’est pas touché.</translation>
    </message>
    <message>
        <source>What retention.ms and retention.bytes no longer keep goes now and not with the next check.</source>
        <translation>Ce que retention.ms et retention.bytes ne gardent plus part maintenant et non au prochain contrôle.</translation>
    </message>
    <message>
        <source>Every active segment is empty: there is nothing to close.</source>
        <translation>Tous les segments actifs sont vides : il n’y a rien à clore.</translation>
    </message>
    <message>
        <source>This closes %1.</source>
        <translation>Ceci clôt %1.</translation>
    </message>
    <message>
        <source>Nothing would go: no closed segment holds a record that compaction may take.</source>
        <translation>Rien ne partirait : aucun segment clos ne contient d’enregistrement que la compaction puisse prendre.</translation>
    </message>
    <message>
        <source>Nothing would go: retention still keeps every segment.</source>
        <translation>Rien ne partirait : la rétention garde encore tous les segments.</translation>
    </message>
    <message>
        <source>This removes %1. They cannot be brought back.</source>
        <translation>Ceci supprime %1. Ils ne peuvent pas être récupérés.</translation>
    </message>
    <message>
        <source>%1: closed %2</source>
        <translation>%1 : clos %2</translation>
    </message>
    <message>
        <source>%1: there was nothing to remove</source>
        <translation>%1 : il n’y avait rien à supprimer</translation>
    </message>
    <message>
        <source>%1: compaction removed %2</source>
        <translation>%1 : la compaction a supprimé %2</translation>
    </message>
    <message>
        <source>%1: retention removed %2</source>
        <translation>%1 : la rétention a supprimé %2</translation>
    </message>
    <message>
        <source>Partition %1: %2</source>
        <translation>Partition %1 : %2</translation>
    </message>
    <message>
        <source>Retention would remove nothing that is stored now.</source>
        <translation>La rétention ne supprimerait rien de ce qui est stocké.</translation>
    </message>
    <message>
        <source>Retention would remove %1, as it would without this change.</source>
        <translation>La rétention supprimerait %1, comme sans ce changement.</translation>
    </message>
    <message>
        <source>With its next check retention would remove %1. Without this change: %2.</source>
        <translation>À son prochain contrôle, la rétention supprimerait %1. Sans ce changement : %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Compaction would remove nothing that is stored now.</source>
        <translation>La compaction ne supprimerait rien de ce qui est stocké.</translation>
    </message>
    <message>
        <source>Compaction would remove %1, as it would without this change.</source>
        <translation>La compaction supprimerait %1, comme sans ce changement.</translation>
    </message>
    <message>
        <source>Compaction would remove %1 of what is closed now. Without this change: %2.</source>
        <translation>La compaction supprimerait %1 de ce qui est clos. Sans ce changement : %2.</translation>
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
        <translation>%1 j</translation>
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
        <translation>octets</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>octet</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>second</source>
        <translation>seconde</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>pour toujours</translation>
    </message>
</context>
</TS>
