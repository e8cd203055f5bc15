"""Bugs of group coordination and committed offsets."""

from bug import Bug

GROUPS = "engine/groups/"
CLASSIC = ("groups_classic_group_test", "handlers_group_errors_test", "groups_simulation_test")
CONSUMER = ("groups_consumer_group_test", "groups_simulation_test")
OFFSETS = ("handlers_committed_offsets_test", "handlers_group_errors_test", "groups_simulation_test")

BUGS = (
    Bug("old-generations-may-sync", "one owner in each generation", GROUPS + "classic_group.cpp",
        "if (request.generationId != m_generation) return refuse(ErrorCode::IllegalGeneration);",
        "if (request.generationId > m_generation) return refuse(ErrorCode::IllegalGeneration);",
        CLASSIC),
    Bug("old-generations-may-commit", "committed offsets do not go back", GROUPS + "classic_group.cpp",
        "if (!(transactional && generation < 0) && generation != m_generation)",
        "if (!(transactional && generation < 0) && generation > m_generation)",
        CLASSIC),
    Bug("static-members-are-not-fenced", "of two with one instance id the newer one counts",
        GROUPS + "classic_group.cpp",
        "        if (known->second != memberId) return ErrorCode::FencedInstanceId;\n", "",
        CLASSIC),
    Bug("the-silent-stay", "a member that dies is replaced", GROUPS + "classic_group.cpp",
        "if (!member.isWaiting() && member.expires <= now.steady) silent.push_back(id);",
        "if (member.isWaiting() && member.expires <= now.steady) silent.push_back(id);",
        CLASSIC),
    Bug("a-rebalance-is-kept-from-members", "who has to join again is told so", GROUPS + "classic_group.cpp",
        "        if (m_state == ClassicState::PreparingRebalance) error = ErrorCode::RebalanceInProgress;\n", "",
        CLASSIC),
    Bug("two-own-one-partition", "each partition has at most one owner", GROUPS + "consumer_group_reconcile.cpp",
        "            if (isTakenByOther(topic, number, member.id)) {\n                unreleased = true;",
        "            if (isTakenByOther(topic, number, member.id) && false) {\n                unreleased = true;",
        CONSUMER),
    Bug("given-back-before-it-is", "a partition goes on when its owner let go",
        GROUPS + "consumer_group_reconcile.cpp",
        "if (!owned || containsAny(member.revoking, *owned)) return false;", "if (!owned) return false;",
        CONSUMER),
    Bug("unstable-offsets-are-told", "a transaction's offsets wait for its end", GROUPS + "group_offsets.cpp",
        "if (wish.requireStable && shard.offsets().isPending(wish.group, topic, partition)) {",
        "if (wish.requireStable && !shard.offsets().isPending(wish.group, topic, partition) && !committed) {",
        OFFSETS),
    Bug("offsets-in-use-are-deleted", "what a group reads keeps its offsets", GROUPS + "group_offsets.cpp",
        "            if (inUse || !shard.offsets()", "            if (!shard.offsets()",
        OFFSETS),
    Bug("a-group-with-members-is-deleted", "a group in use cannot be deleted", GROUPS + "group_offsets.cpp",
        "if (!std::visit([](const auto& one) { return one.members().empty(); }, *each))",
        "if (!std::visit([](const auto& one) { return one.members().empty() || true; }, *each))",
        ("handlers_group_errors_test", "handlers_administration_test", "handlers_committed_offsets_test")),
    Bug("a-deleted-group-comes-back", "what was deleted stays deleted", GROUPS + "group_offsets.cpp",
        "        for (CoordinatorRecord& record : tombstonesOf(*each)) records.push_back(std::move(record));\n", "",
        OFFSETS + ("groups_group_records_test", "broker_every_operation_test", "handlers_administration_test")),
    Bug("offsets-of-readers-expire", "offsets of a group that reads do not age", GROUPS + "group_offsets.cpp",
        "CommittedOffsets::AgeBase agingOf(const ConsumerGroup& group) {\n"
        "    return [&group](const std::string& topic, const CommittedOffset& offset) {\n"
        "        return group.isSubscribedTo(topic) ? std::nullopt : std::optional(offset.committedAt);",
        "CommittedOffsets::AgeBase agingOf(const ConsumerGroup& group) {\n"
        "    return [&group](const std::string& topic, const CommittedOffset& offset) {\n"
        "        return !group.isSubscribedTo(topic) ? std::nullopt : std::optional(offset.committedAt);",
        OFFSETS),
    Bug("what-a-sync-takes-away-is-free-at-once", "one owner in each generation, through a migration too",
        GROUPS + "migration.cpp",
        "        auto subscription = parseConsumerSubscription(classic.metadata(",
        "        if (!classic.assignment.empty()) continue;\n"
        "        auto subscription = parseConsumerSubscription(classic.metadata(",
        ("groups_migration_test",)),
    Bug("a-new-life-gives-nothing-back", "every partition has an owner once it settles", GROUPS + "classic_group_join.cpp",
        "    if (leavesSomething)\n", "    if (false && leavesSomething)\n",
        ("groups_classic_group_test",)),
    Bug("long-metadata-is-kept", "offset.metadata.max.bytes is kept", GROUPS + "group_offsets.cpp",
        "        if (tooLong) continue;\n", "",
        OFFSETS),
)
