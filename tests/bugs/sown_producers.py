"""Bugs of idempotent and transactional producers, and of the transaction coordinator."""

from bug import Bug

STORAGE = "engine/storage/"
STATE = STORAGE + "producer_state.cpp"
RULES = "engine/transactions/transaction_rules.cpp"
COORDINATOR = ("transactions_transaction_rules_test", "transactions_coordinator_test",
               "handlers_transaction_errors_test", "transactions_simulation_test")

BUGS = (
    Bug("only-the-last-batch-is-remembered", "a repetition of the last five batches is known", STATE,
        "constexpr std::size_t remembered = 5;", "constexpr std::size_t remembered = 1;",
        ("handlers_produce_test", "simulation_test")),
    Bug("sequences-do-not-wrap", "after the largest sequence comes 0", STATE,
        "    if (last.value() == lastPossibleSequence) return next.value() == 0;\n", "",
        ("handlers_produce_test", "storage_append_check_test")),
    Bug("a-lost-first-batch-is-forgotten", "a producer's records keep their order", "engine/broker/partition.cpp",
        "        if (producer.oldestSequence.value_or(Sequence(0)) == Sequence(0)) log->awaitFirstBatch(producer);\n",
        "        static_cast<void>(producer);\n",
        ("simulation_test",)),
    Bug("old-epochs-may-write", "a fenced producer writes nothing", STATE,
        "if (batch.producerEpoch < producer.epoch)", "if (batch.producerEpoch < producer.epoch && false)",
        ("handlers_produce_test", "transactions_simulation_test")),
    Bug("gaps-in-sequences-are-taken", "nothing is lost between two batches", STATE,
        "if (!follows(batch.baseSequence, producer.lastSequence()))",
        "if (!follows(batch.baseSequence, producer.lastSequence()) && false)",
        ("handlers_produce_test",)),
    Bug("producers-with-a-transaction-expire", "an open transaction is not forgotten", STATE,
        "return !entry.second.transactionStart && now - entry", "return now - entry",
        ("storage_transaction_offsets_test", "handlers_produce_test")),
    Bug("aborted-is-committed", "no aborted record is read as committed", STATE,
        "    if (commit) return std::nullopt;\n", "    if (commit || !m_undecidedUntil.empty()) return std::nullopt;\n",
        ("transactions_simulation_test", "transactions_crash_test")),
    Bug("an-abort-claims-too-much-is-stable", "no aborted record is read as committed", STATE,
        "m_ongoing.empty() ? batch.lastOffset() + 1 : m_ongoing.begin()->first;", "batch.lastOffset() + 1;",
        ("storage_transaction_offsets_test", "transactions_simulation_test")),
    Bug("clients-may-write-markers", "only the coordinator decides", STORAGE + "append_check.cpp",
        "if (header.isControl()) return refuse(", "if (header.isControl() && false) return refuse(",
        ("storage_append_check_test", "handlers_produce_test")),
    Bug("a-fenced-producer-joins", "a fenced producer changes no transaction", RULES,
        "    if (transaction.producer.epoch != wish.producer.epoch) return "
        "Decision::refuse(ErrorCode::ProducerFenced);\n"
        "    if (transaction.isDecided())",
        "    if (transaction.isDecided())",
        COORDINATOR),
    Bug("a-fenced-producer-ends", "a fenced producer changes no transaction", RULES,
        "    if (transaction.producer.epoch != wish.producer.epoch) return "
        "Decision::refuse(ErrorCode::ProducerFenced);\n"
        "    if (standing.changing)",
        "    if (standing.changing)",
        COORDINATOR),
    Bug("an-end-keeps-the-epoch", "a late batch cannot slip into the next transaction", RULES,
        "        if (transaction.producer.epoch < lastEpoch) next.producer.epoch = transaction.producer.epoch + 1;\n"
        "        next.previousEpoch",
        "        next.previousEpoch",
        COORDINATOR),
    Bug("a-repeated-end-is-refused", "an answer that got lost can be asked for again", RULES,
        "return same ? Decision::unchanged() : Decision::refuse(ErrorCode::InvalidTxnState);",
        "return same && !repeated ? Decision::unchanged() : Decision::refuse(ErrorCode::InvalidTxnState);",
        COORDINATOR),
    Bug("transactions-never-time-out", "a transaction that takes too long is aborted", RULES,
        "return transaction.state == State::Ongoing && now - transaction.startedAt > transaction.timeout.count();",
        "return transaction.state == State::Ongoing && now < transaction.startedAt;",
        COORDINATOR),
    Bug("ids-never-expire", "an idle transactional id goes", RULES,
        "return transaction.isIdle() && now - transaction.updatedAt >= keep.count();",
        "return transaction.isIdle() && now - transaction.updatedAt >= keep.count() && false;",
        COORDINATOR),
    Bug("a-commit-does-not-wait-for-records", "what is committed is on the medium",
        "engine/transactions/transaction_completion.cpp",
        "if (!facts || facts->lastOffset < partition->log().recoveryPoint()) continue;",
        "if (!facts || facts->lastOffset.value() >= 0) continue;",
        ("transactions_crash_test", "transactions_simulation_test")),
    Bug("a-start-finishes-nothing", "a decided transaction is finished after a crash",
        "engine/transactions/transaction_completion.cpp",
        "    for (const Transaction& transaction : decided) deliver(transaction);\n", "",
        ("transactions_crash_test", "transactions_simulation_test")),
    Bug("doubtful-transactions-go-on", "a transaction that may have lost records is aborted",
        "engine/transactions/transaction_completion.cpp",
        "!m_broker.directory().wasStoppedCleanly() && m_broker.config().durability != Durability::Durable;",
        "!m_broker.directory().wasStoppedCleanly() && m_broker.config().durability != Durability::Durable && false;",
        ("transactions_crash_test", "transactions_simulation_test")),
)
