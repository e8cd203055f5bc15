#include "engine/transactions/transaction.h"

#include <array>

namespace brook {

namespace {

using State = TransactionState;

constexpr std::array<std::string_view, 8> names{"Empty",        "Ongoing",          "PrepareCommit",
                                                "PrepareAbort", "CompleteCommit",   "CompleteAbort",
                                                "Dead",         "PrepareEpochFence"};

bool isIdleState(State state) {
    return state == State::Empty || state == State::CompleteCommit || state == State::CompleteAbort;
}

}  // namespace

std::string_view stateName(State state) { return names[static_cast<std::size_t>(state)]; }

std::optional<State> stateNamed(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<State>(i);
    return std::nullopt;
}

bool mayFollow(State from, State to) {
    switch (to) {
        case State::Empty:
        case State::Dead: return isIdleState(from);
        case State::Ongoing: return from == State::Ongoing || isIdleState(from);
        case State::PrepareCommit:
        case State::PrepareEpochFence: return from == State::Ongoing;
        // From the idle states since KIP-890: an abort of nothing still raises the epoch.
        case State::PrepareAbort:
            return from == State::Ongoing || from == State::PrepareEpochFence || isIdleState(from);
        case State::CompleteCommit: return from == State::PrepareCommit;
        case State::CompleteAbort: return from == State::PrepareAbort;
    }
    return false;
}

bool Transaction::isIdle() const { return isIdleState(state); }

}  // namespace brook
