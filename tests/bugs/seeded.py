"""Bugs to be sown: each breaks one promise of Brook by one small change, which some test has to notice.

A bug replaces `before`, which stands exactly once in `file`, by `after`; of the tests named in `tests` at least one has
to fail. A bug that does not fit the code any more counts as not caught.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bug:
    name: str
    promise: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]


CUT = "storage_power_cut_test"
FAULTS = "broker_every_operation_test"
STORAGE = "engine/storage/"

BUGS = (
    Bug("recovery-skips-the-checksum", "a torn tail is cut", STORAGE + "log_recovery.cpp",
        "const bool sound = batch && batch->hasValidCrc();", "const bool sound = batch.has_value();",
        ("storage_recovery_test", "storage_damage_test", CUT)),
    Bug("produce-skips-the-checksum", "nothing damaged is taken from a client", STORAGE + "append_check.cpp",
        "if (!batch->hasValidCrc()) return refuse(", "if (false) return refuse(",
        ("handlers_produce_test",)),
    Bug("damage-is-stepped-over-unseen", "what is damaged is named", STORAGE + "segment_reading.cpp",
        "if (!m_listener) return;", "return;",
        ("storage_damage_test", "storage_recovery_test")),
    Bug("a-wrong-length-is-believed", "what lies behind damage is read", STORAGE + "batch_walk.cpp",
        "return isSound(step.position, step.header);", "return true;",
        ("storage_damage_test",)),
    Bug("lost-offsets-are-given-out-again", "no offset stands for two records", STORAGE + "log_recovery.cpp",
        "if (endOffset() >= m_recoveryPoint) return {};", "return {};",
        ("storage_damage_test",)),
    Bug("answered-before-the-sync", "acks=all is on the medium", "engine/broker/partition.cpp",
        "if (offset <= m_log->recoveryPoint()) return done({});",
        "if (offset <= m_log->endOffset()) return done({});",
        (FAULTS, "handlers_produce_test")),
    Bug("a-failed-sync-is-a-sync", "acks=all is on the medium", "engine/broker/group_sync.cpp",
        "        if (result) {\n            member.partition->durableUpTo(member.upTo);",
        "        if (true) {\n            member.partition->durableUpTo(member.upTo);",
        (FAULTS,)),
    Bug("a-failed-sync-leaves-the-log-online", "a failed sync is final", "engine/broker/partition.cpp",
        "    m_log->syncFailed(error);\n", "",
        (FAULTS, "transactions_crash_test")),
    Bug("the-roll-forgets-the-directory", "a name is as durable as its records", STORAGE + "log_shaping.cpp",
        "if (auto synced = fs().syncDirectory(m_directory); !synced) {\n        // The records",
        "if (Result<void> synced; !synced) {\n        // The records",
        (CUT,)),
    Bug("a-cut-forgets-the-directory", "what was cut does not come back", STORAGE + "log_shaping.cpp",
        "    if (m_segments.size() != before)\n        if (auto synced = fs().syncDirectory(m_directory); !synced)"
        " return synced;\n", "",
        (CUT,)),
    Bug("a-cut-is-not-synced", "what was cut does not come back", STORAGE + "log_shaping.cpp",
        "    if (auto synced = active().file()->sync(); !synced) return synced;\n    if (auto removed",
        "    if (auto removed",
        (CUT,)),
    Bug("a-cut-takes-one-too-few", "a cut takes what it names", STORAGE + "log_shaping.cpp",
        "const auto found = active().find(offset);", "const auto found = active().find(offset + 1);",
        (CUT, "storage_recovery_test")),
    Bug("recovery-does-not-sync", "what recovery told of stays", STORAGE + "log_recovery.cpp",
        "        if (auto synced = segment->file()->sync(); !synced) return synced;\n", "",
        ("storage_recovery_test", CUT)),
    Bug("recovery-forgets-the-directory", "what recovery told of stays", STORAGE + "log_recovery.cpp",
        "    if (auto synced = fs().syncDirectory(m_directory); !synced) return synced;\n    return fs().syncDirectory",
        "    return fs().syncDirectory",
        (CUT,)),
    Bug("a-new-log-forgets-its-name", "a name is as durable as its records", STORAGE + "log_recovery.cpp",
        "return fs().syncDirectory(m_directory.parent_path());", "return {};",
        (CUT, FAULTS)),
    Bug("stale-snapshots-stay", "producers are known as the log has them", STORAGE + "log_load.cpp",
        "    if (stale == m_snapshots.end()) return {};", "    return {};",
        (CUT,)),
    Bug("retention-forgets-the-snapshot", "producers outlive their records", STORAGE + "log_shaping.cpp",
        "        if (file->path() == path)\n", "        if (false)\n",
        (CUT,)),
    Bug("retention-forgets-the-directory", "what retention let go does not come back", STORAGE + "log_shaping.cpp",
        "    mustSync(std::make_shared<DirectoryNames>(fs(), m_directory));\n", "",
        ("storage_retention_fault_test",)),
    Bug("retention-forgets-the-start", "the log begins where its files do", STORAGE + "log_shaping.cpp",
        "    m_start = std::max(m_start, m_segments.begin()->first);\n    m_producers",
        "    if (done) m_start = std::max(m_start, m_segments.begin()->first);\n    m_producers",
        ("storage_retention_fault_test",)),
    Bug("retention-passes-the-high-watermark", "nothing goes before it is safe", STORAGE + "retention.cpp",
        "if (!goes || segment.nextOffset > highWatermark) return plan;", "if (!goes) return plan;",
        ("storage_retention_test",)),
    Bug("torn-transaction-indexes-are-believed", "aborted is what was aborted", STORAGE + "segment.cpp",
        "    m_aborted.erase(torn, m_aborted.end());\n", "",
        (CUT,)),
    Bug("duplicates-are-written", "an idempotent producer's batch is there once", STORAGE + "producer_state.cpp",
        "if (written.firstSequence() == batch.baseSequence && written.lastSequence == batch.lastSequence())",
        "if (false)",
        (FAULTS, "handlers_produce_test")),
    Bug("open-transactions-are-stable", "read_committed reads what is committed", STORAGE + "partition_log.cpp",
        "return unstable ? std::clamp(*unstable, m_start, m_highWatermark) : m_highWatermark;",
        "return m_highWatermark;",
        (CUT, "transactions_crash_test", FAULTS)),
    Bug("the-clean-mark-stays", "torn logs are not trusted", STORAGE + "log_directory.cpp",
        "if (auto removed = fs().remove(m_path / cleanMark); !removed) return removed;", "",
        (FAULTS, "broker_start_test")),
    Bug("a-replaced-file-is-not-synced", "a checkpoint is the old one or the new one", "engine/base/file_system.cpp",
        "    if (auto synced = (*file)->sync(); !synced) return synced;\n", "",
        ("base_simulated_file_system_test",)),
    Bug("a-replaced-file-forgets-the-directory", "a checkpoint that was written stays",
        "engine/base/file_system.cpp", "return fs.syncDirectory(path.parent_path());", "return {};",
        ("base_simulated_file_system_test",)),
    Bug("deleted-records-come-back", "what was deleted stays deleted", "engine/handlers/delete_records.cpp",
        "if (!saved && answer.errorCode == ErrorCode::None)", "if (false)",
        (FAULTS,)),
    Bug("a-marker-is-tried-once", "a decided transaction is finished", "engine/transactions/marker_delivery.cpp",
        "    if (m_left.empty()) {\n        const auto done", "    {\n        const auto done",
        (FAULTS, "transactions_crash_test")),
    Bug("metadata-counts-before-the-sync", "a topic that was made is there", "engine/quorum/metadata_log.cpp",
        "    if (!m_syncing) syncNext();\n", "    applyUpTo(*end);\n",
        (FAULTS, "quorum_metadata_log_test")),
    Bug("offsets-are-told-before-the-sync", "a committed offset stays", "engine/groups/group_shard.cpp",
        "    if (records.empty() && m_durable == m_appends) return done({});\n",
        "    if (!records.empty()) m_log.append(records, [](const Result<void>&) {});\n    return done({});\n",
        (FAULTS, "handlers_committed_offsets_test")),
    Bug("nothing-heals", "a broker goes on when the disk answers again", "engine/broker/broker_healing.cpp",
        "        heal();\n", "",
        (FAULTS,)),
    Bug("promises-of-an-offline-log-hang", "every request is answered", "engine/broker/group_sync.cpp",
        "            partition->diskFailed(*offline);", "            // partition->diskFailed(*offline);",
        (FAULTS,)),
)
