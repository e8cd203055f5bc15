#include "engine/net/socket_io.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#if defined(__linux__) && !defined(BROOK_PORTABLE)
#include <sys/sendfile.h>
#define BROOK_HAS_SENDFILE 1
#endif

namespace brook {

namespace {

Sent outcome(ssize_t count) {
    if (count > 0) return {static_cast<std::uint64_t>(count), false, false};
    if (count == 0) return {0, false, true};
    const bool full = errno == EAGAIN || errno == EWOULDBLOCK;
    return {0, full, !full && errno != EINTR};
}

Sent copySlice(int socket, const FileSlice& slice) {
    std::array<std::byte, 64 << 10> buffer;
    const auto wanted = std::min<std::uint64_t>(slice.length, buffer.size());
    const auto count = slice.file->read(slice.position, MutableBytes(buffer).first(wanted));
    if (!count || *count == 0) return {0, false, true};
    return outcome(::send(socket, buffer.data(), *count, MSG_NOSIGNAL));
}

}  // namespace

Sent sendSlice(int socket, const FileSlice& slice) {
#ifdef BROOK_HAS_SENDFILE
    if (const auto descriptor = slice.file->descriptor()) {
        constexpr std::uint64_t most = 1 << 30;
        auto position = static_cast<off_t>(slice.position);
        return outcome(
            ::sendfile(socket, *descriptor, &position, static_cast<std::size_t>(std::min(slice.length, most))));
    }
#endif
    return copySlice(socket, slice);
}

Sent sendBuffers(int socket, const ByteView* buffers, std::size_t count) {
    constexpr std::size_t most = 64;
    std::array<iovec, most> parts;
    count = std::min(count, most);
    for (std::size_t i = 0; i < count; ++i) parts[i] = {const_cast<std::byte*>(buffers[i].data()), buffers[i].size()};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    return outcome(::sendmsg(socket, &message, MSG_NOSIGNAL));
}

/// Linux tells it in /proc: the inode of the listening socket, then the process that has it open.
std::string holderOfPort(std::uint16_t port) {
    std::set<std::string> inodes;
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream lines(table);
        std::string line;
        while (std::getline(lines, line)) {
            std::istringstream fields(line);
            std::string number, local, remote, state, queues, timer, retransmits, user, timeout, inode;
            fields >> number >> local >> remote >> state >> queues >> timer >> retransmits >> user >> timeout >> inode;
            const std::size_t colon = local.rfind(':');
            if (state == "0A" && colon != std::string::npos &&
                std::strtoul(local.c_str() + colon + 1, nullptr, 16) == port)
                inodes.insert("socket:[" + inode + "]");
        }
    }
    std::error_code ignored;  // processes come and go, and most are not ours to look into
    for (std::filesystem::directory_iterator process("/proc", ignored), end; !inodes.empty() && process != end;
         process.increment(ignored)) {
        if (ignored) break;
        const std::string id = process->path().filename().string();
        if (id.find_first_not_of("0123456789") != std::string::npos) continue;  // "self" is one of the others
        std::error_code unreadable;
        for (std::filesystem::directory_iterator file(process->path() / "fd", unreadable), last;
             !unreadable && file != last; file.increment(unreadable)) {
            std::error_code gone;
            if (!inodes.contains(std::filesystem::read_symlink(file->path(), gone).string())) continue;
            std::ifstream nameFile(process->path() / "comm");
            std::string name;
            std::getline(nameFile, name);
            return name + " (" + id + ")";
        }
    }
    return {};
}

}  // namespace brook
