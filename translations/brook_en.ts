<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>brook::ui::AddPartitionsDialog</name>
    <message numerus="yes">
        <source>%1 has %n partition(s) now</source>
        <translation>
            <numerusform>%1 has %n partition now</numerusform>
            <numerusform>%1 has %n partitions now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ConfigurationPage</name>
    <message numerus="yes">
        <source>%n setting(s) written to %1</source>
        <translation>
            <numerusform>%n setting written to %1</numerusform>
            <numerusform>%n settings written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ConnectionsPage</name>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n connected</numerusform>
            <numerusform>%n connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteGroupDialog</name>
    <message numerus="yes">
        <source>%n committed offset(s) go with it. Consumers that use this name again begin where their own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>%n committed offset goes with it. Consumers that use this name again begin where their own setting auto.offset.reset says. This cannot be undone.</numerusform>
            <numerusform>%n committed offsets go with it. Consumers that use this name again begin where their own setting auto.offset.reset says. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. A group can only be deleted when all have stopped.</source>
        <translation>
            <numerusform>%n member is active. A group can only be deleted when all have stopped.</numerusform>
            <numerusform>%n members are active. A group can only be deleted when all have stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::DeleteOffsetsDialog</name>
    <message numerus="yes">
        <source>%n committed offset(s) of this topic are taken back. A consumer of the group begins there anew, where its own setting auto.offset.reset says. This cannot be undone.</source>
        <translation>
            <numerusform>%n committed offset of this topic is taken back. A consumer of the group begins there anew, where its own setting auto.offset.reset says. This cannot be undone.</numerusform>
            <numerusform>%n committed offsets of this topic are taken back. A consumer of the group begins there anew, where its own setting auto.offset.reset says. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::FirstRunPage</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) connected, no record yet.</source>
        <translation>
            <numerusform>%n client connected, no record yet.</numerusform>
            <numerusform>%n clients connected, no record yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupActions</name>
    <message numerus="yes">
        <source>%n offset(s) of %1 are written</source>
        <translation>
            <numerusform>%n offset of %1 is written</numerusform>
            <numerusform>%n offsets of %1 are written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupOverview</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::Groups</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::GroupsPage</name>
    <message numerus="yes">
        <source>%n group(s) looked at: names, states, protocols and assignors.</source>
        <translation>
            <numerusform>%n group looked at: names, states, protocols and assignors.</numerusform>
            <numerusform>%n groups looked at: names, states, protocols and assignors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) may lose records soon</source>
        <translation>
            <numerusform>%n group may lose records soon</numerusform>
            <numerusform>%n groups may lose records soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::Locator</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
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
    <name>brook::ui::NavigationModel</name>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::OpeningWindow</name>
    <message numerus="yes">
        <source>Opening the data directory: %1 of %Ln partitions</source>
        <translation>
            <numerusform>Opening the data directory: %1 of %Ln partition</numerusform>
            <numerusform>Opening the data directory: %1 of %Ln partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n thing(s) want(s) your attention.</source>
        <translation>
            <numerusform>One thing wants your attention.</numerusform>
            <numerusform>%n things want your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n software version(s)</source>
        <translation>
            <numerusform>%n software version</numerusform>
            <numerusform>%n software versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n topic(s)</source>
        <translation>
            <numerusform>All %n topic</numerusform>
            <numerusform>All %n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::Pill</name>
    <message numerus="yes">
        <source>Show %n new record(s)</source>
        <translation>
            <numerusform>Show %n new record</numerusform>
            <numerusform>Show %n new records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ProducersTable</name>
    <message numerus="yes">
        <source>%n looked at: topics, ids and transactions.</source>
        <translation>
            <numerusform>%n looked at: topics, ids and transactions.</numerusform>
            <numerusform>%n looked at: topics, ids and transactions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ResetOffsetsDialog</name>
    <message numerus="yes">
        <source>%n partition(s) go back</source>
        <translation>
            <numerusform>%n partition goes back</numerusform>
            <numerusform>%n partitions go back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go forward</source>
        <translation>
            <numerusform>%n partition goes forward</numerusform>
            <numerusform>%n partitions go forward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) get their first offset</source>
        <translation>
            <numerusform>%n partition gets its first offset</numerusform>
            <numerusform>%n partitions get their first offset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held at what the partition holds</source>
        <translation>
            <numerusform>%n is held at what the partition holds</numerusform>
            <numerusform>%n are held at what the partition holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are active. While they are, only they may commit: stop them, then write.</source>
        <translation>
            <numerusform>%n member is active. While it is, only it may commit: stop it, then write.</numerusform>
            <numerusform>%n members are active. While they are, only they may commit: stop them, then write.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n offset(s)</source>
        <translation>
            <numerusform>Write %n offset</numerusform>
            <numerusform>Write %n offsets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewBar</name>
    <message numerus="yes">
        <source>%n change(s), not written yet</source>
        <translation>
            <numerusform>%n change, not written yet</numerusform>
            <numerusform>%n changes, not written yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Write %n change</numerusform>
            <numerusform>Write %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::ReviewDialog</name>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Write %n change</numerusform>
            <numerusform>Write %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentContents</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll down for more</source>
        <translation>
            <numerusform>The first %n; scroll down for more</numerusform>
            <numerusform>The first %n; scroll down for more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SegmentSummary</name>
    <message numerus="yes">
        <source>%n offset(s)</source>
        <translation>
            <numerusform>%n offset</numerusform>
            <numerusform>%n offsets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::SqlPage</name>
    <message numerus="yes">
        <source>%Ln topic(s) as tables</source>
        <translation>
            <numerusform>%Ln topic as a table</numerusform>
            <numerusform>%Ln topics as tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
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
            <numerusform>%n known producer</numerusform>
            <numerusform>%n known producers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an open transaction</source>
        <translation>
            <numerusform>%n with an open transaction</numerusform>
            <numerusform>%n with an open transaction</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicPage</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TopicsPage</name>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) looked at: names, sizes and policies.</source>
        <translation>
            <numerusform>%n topic looked at: names, sizes and policies.</numerusform>
            <numerusform>%n topics looked at: names, sizes and policies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsPage</name>
    <message numerus="yes">
        <source>%n transaction(s) hang.</source>
        <translation>
            <numerusform>%n transaction hangs.</numerusform>
            <numerusform>%n transactions hang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TransactionsTable</name>
    <message numerus="yes">
        <source>%n looked at: ids, topics and producers.</source>
        <translation>
            <numerusform>%n looked at: ids, topics and producers.</numerusform>
            <numerusform>%n looked at: ids, topics and producers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::TypedNameDialog</name>
    <message numerus="yes">
        <source>%L1 record(s), %2.</source>
        <translation>
            <numerusform>%L1 record, %2.</numerusform>
            <numerusform>%L1 records, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brook::ui::storage_words</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
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
            <numerusform>%1 control record</numerusform>
            <numerusform>%1 control records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <translation>
            <numerusform>%1 segment</numerusform>
            <numerusform>%1 segments</numerusform>
        </translation>
    </message>
</context>
</TS>
