#include "engine/metadata/scram.h"

#include "engine/base/sha2.h"

namespace brook {

namespace {

constexpr std::int32_t leastIterations = 4096;
constexpr std::int32_t mostIterations = 16'384;

Result<void> checkAccount(const ScramAccount& account) {
    if (account.user.empty()) return fail(ErrorCode::UnacceptableCredential, "a user needs a name");
    if (account.mechanism != ScramMechanism::Sha256 && account.mechanism != ScramMechanism::Sha512)
        return fail(ErrorCode::UnsupportedSaslMechanism, "there is no SCRAM mechanism {}",
                    static_cast<int>(account.mechanism));
    return {};
}

Bytes hmac(ScramMechanism mechanism, ByteView key, std::string_view message) {
    return mechanism == ScramMechanism::Sha256 ? hmacSha256(key, asBytes(message)) : hmacSha512(key, asBytes(message));
}

Bytes hash(ScramMechanism mechanism, ByteView message) {
    return mechanism == ScramMechanism::Sha256 ? sha256(message) : sha512(message);
}

}  // namespace

Result<MetadataRecord> planScramUpsertion(const ScramWish& wish) {
    const auto& [user, mechanism] = wish.account;
    if (auto fine = checkAccount(wish.account); !fine) return failed(fine);
    if (wish.iterations < leastIterations || wish.iterations > mostIterations)
        return fail(ErrorCode::UnacceptableCredential, "{} iterations are outside {} to {}", wish.iterations,
                    leastIterations, mostIterations);
    if (wish.saltedPassword.empty()) return fail(ErrorCode::UnknownServerError, "the password of “{}” is empty", user);
    UserScramCredentialRecord record;
    record.name = user;
    record.mechanism = static_cast<std::int8_t>(mechanism);
    record.salt = wish.salt;
    record.storedKey = hash(mechanism, hmac(mechanism, wish.saltedPassword, "Client Key"));
    record.serverKey = hmac(mechanism, wish.saltedPassword, "Server Key");
    record.iterations = wish.iterations;
    return record;
}

Result<MetadataRecord> planScramDeletion(const ClusterImage& image, const ScramAccount& account) {
    if (auto fine = checkAccount(account); !fine) return failed(fine);
    if (!image.accounts.contains(account))
        return fail(ErrorCode::ResourceNotFound, "user “{}” has no such credential", account.user);
    return RemoveUserScramCredentialRecord{account.user, static_cast<std::int8_t>(account.mechanism)};
}

}  // namespace brook
