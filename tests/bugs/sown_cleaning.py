"""Bugs of retention and compaction."""

from bug import Bug

STORAGE = "engine/storage/"
CLEANER = STORAGE + "cleaner.cpp"
COMPACTION = ("storage_compaction_test", "storage_compaction_property_test")
SWAP = ("storage_segment_swap_test", "storage_compaction_property_test")

BUGS = (
    Bug("compaction-drops-the-newest", "the newest record of a key stays", CLEANER,
        "if (newest && record.offset < *newest) return false;", "if (newest && record.offset <= *newest) return false;",
        COMPACTION),
    Bug("compaction-passes-open-transactions", "what is not decided is not cleaned", STORAGE + "compaction.cpp",
        "Offset bound = std::min(log.lastStable, log.active().facts.baseOffset);",
        "Offset bound = log.active().facts.baseOffset;",
        COMPACTION),
    Bug("the-compaction-lag-is-ignored", "min.compaction.lag.ms is kept", STORAGE + "compaction.cpp",
        "if (log.config.minCompactionLag.count() > 0 && segment", "if (false && segment",
        COMPACTION + ("storage_retention_test",)),
    Bug("tombstones-go-at-once", "delete.retention.ms is kept", CLEANER,
        "return record.value || !horizon || m_now < *horizon;", "return record.value.has_value();",
        COMPACTION),
    Bug("tombstones-stay-for-ever", "tombstones go when their time has come", CLEANER,
        "return record.value || !horizon || m_now < *horizon;", "return !m_now.value() || !horizon || true;",
        COMPACTION),
    Bug("markers-go-early", "a marker lives as long as it must", CLEANER,
        "decision.dropRecords = marker.decidesNothing && horizon && *horizon <= m_now;",
        "decision.dropRecords = marker.decidesNothing;",
        COMPACTION + ("storage_kafka_compaction_test",)),
    Bug("aborted-records-stay", "aborted records go", CLEANER,
        "decision.dropRecords = m_transactions.isAborted(header);",
        "decision.dropRecords = m_transactions.isAborted(header) && false;",
        COMPACTION),
    Bug("compaction-forgets-producers", "a producer's last sequence is kept", CLEANER,
        "decision.keepWhenEmpty = lastOfGroup || isLastOfProducer(header);",
        "decision.keepWhenEmpty = lastOfGroup || (isLastOfProducer(header) && false);",
        COMPACTION),
    Bug("a-full-map-is-not-noticed", "many keys mean several passes", CLEANER,
        "if (!m_map.put(*record.key, record.offset)) return false;", "m_map.put(*record.key, record.offset);",
        COMPACTION),
    Bug("cleaned-batches-keep-their-checksum", "what is rewritten can be checked", STORAGE + "batch_filter.cpp",
        "    storeBig(bytes.data() + batch_layout::lastOffsetDelta, header.lastOffsetDelta);\n    renewCrc(bytes);\n",
        "    storeBig(bytes.data() + batch_layout::lastOffsetDelta, header.lastOffsetDelta);\n",
        COMPACTION),
    Bug("a-cleaned-batch-shrinks", "offsets never change", STORAGE + "batch_filter.cpp",
        "    storeBig(bytes.data() + batch_layout::lastOffsetDelta, header.lastOffsetDelta);\n", "",
        COMPACTION),
    Bug("cleaned-files-are-not-synced", "a swap puts nothing in place that may vanish", CLEANER,
        "        if (auto synced = (*file)->sync(); !synced) return synced;\n", "",
        SWAP),
    Bug("a-swap-announces-the-log-first", "an interrupted swap is finished or never was", STORAGE + "segment_swap.cpp",
        'for (const std::string_view ending : {".index", ".timeindex", ".txnindex", ".log"}) {\n'
        "            const Path path = m_directory / Segment::fileName(replacement.base, ending);\n"
        "            if (auto renamed = renameIfThere(Path(path).concat(cleaned)",
        'for (const std::string_view ending : {".log", ".index", ".timeindex", ".txnindex"}) {\n'
        "            const Path path = m_directory / Segment::fileName(replacement.base, ending);\n"
        "            if (auto renamed = renameIfThere(Path(path).concat(cleaned)",
        SWAP),
    Bug("a-changed-log-is-swapped", "a log that was cut keeps what it has", STORAGE + "log_cleaning.cpp",
        "return !unchangedSince(*cleaned.of, group.replaced);",
        "return !unchangedSince(*cleaned.of, group.replaced) && false;",
        ("storage_compaction_test", "broker_log_cleaner_test", "storage_compaction_property_test")),
    Bug("checkpoints-put-retention-off", "time takes what retention.ms says", "engine/broker/broker.cpp",
        "        checkpointInTime();\n        scheduleCheckpoint();\n",
        "        checkpointInTime();\n        scheduleMaintenance();\n        scheduleCheckpoint();\n",
        ("broker_retention_test",)),
    Bug("new-settings-wait-for-the-next-look", "a shorter retention takes effect at once", "engine/broker/broker.cpp",
        "            if (!partition->isRetired()) applyRetention(*partition);\n", "",
        ("broker_retention_test",)),
    Bug("records-without-a-time-never-roll", "segment.ms closes a segment in time", STORAGE + "retention.cpp",
        "isDated ? timestamp - active.firstTimestamp : active.openFor.count();",
        "isDated ? timestamp - active.firstTimestamp : 0;",
        ("storage_rolling_test",)),
)
