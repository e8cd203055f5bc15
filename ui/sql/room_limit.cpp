#include "ui/sql/room_limit.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>

namespace brook::ui {

namespace {

constexpr std::int64_t mostRoom = std::int64_t{4} << 30;
std::atomic<std::int64_t> taken{0};  // of all files

/// A file of SQLite's own kind of file system, and how large it has become. SQLite gives the memory, of which the file
/// it wraps has the rest.
struct LimitedFile {
    sqlite3_file base;
    std::int64_t size;
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

LimitedFile& self(sqlite3_file* file) { return *reinterpret_cast<LimitedFile*>(file); }
sqlite3_file* inner(sqlite3_file* file) { return self(file).file(); }
sqlite3_vfs* system(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

void becomes(LimitedFile& file, std::int64_t size) {
    taken += size - file.size;
    file.size = size;
}

int closeFile(sqlite3_file* file) {
    becomes(self(file), 0);
    return inner(file)->pMethods->xClose(inner(file));
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    const std::int64_t size = std::max<std::int64_t>(self(file).size, at + count);
    if (taken + size - self(file).size > mostRoom) return SQLITE_FULL;
    const int status = inner(file)->pMethods->xWrite(inner(file), bytes, count, at);
    if (status == SQLITE_OK) becomes(self(file), size);
    return status;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    const int status = inner(file)->pMethods->xTruncate(inner(file), size);
    if (status == SQLITE_OK) becomes(self(file), std::min<std::int64_t>(self(file).size, size));
    return status;
}

/// Neither shared memory nor mapping: files here are nobody else's.
const sqlite3_io_methods methods{
    1,
    closeFile,
    [](sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
        return inner(file)->pMethods->xRead(inner(file), bytes, count, at);
    },
    writeFile,
    truncateFile,
    [](sqlite3_file* file, int flags) { return inner(file)->pMethods->xSync(inner(file), flags); },
    [](sqlite3_file* file, sqlite3_int64* size) { return inner(file)->pMethods->xFileSize(inner(file), size); },
    [](sqlite3_file* file, int lock) { return inner(file)->pMethods->xLock(inner(file), lock); },
    [](sqlite3_file* file, int lock) { return inner(file)->pMethods->xUnlock(inner(file), lock); },
    [](sqlite3_file* file, int* held) { return inner(file)->pMethods->xCheckReservedLock(inner(file), held); },
    [](sqlite3_file* file, int order, void* what) {
        return order == SQLITE_FCNTL_SIZE_HINT ? SQLITE_OK
                                               : inner(file)->pMethods->xFileControl(inner(file), order, what);
    },
    [](sqlite3_file* file) { return inner(file)->pMethods->xSectorSize(inner(file)); },
    [](sqlite3_file* file) { return inner(file)->pMethods->xDeviceCharacteristics(inner(file)); },
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

/// Only what SQLite makes for itself and nobody can name.
int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given) {
    LimitedFile& made = self(file);
    made.base.pMethods = nullptr;
    made.size = 0;
    if (name || !(flags & SQLITE_OPEN_DELETEONCLOSE)) return SQLITE_CANTOPEN;
    const int status = system(vfs)->xOpen(system(vfs), name, made.file(), flags, given);
    if (status == SQLITE_OK) made.base.pMethods = &methods;
    return status;
}

sqlite3_vfs makeSystem(sqlite3_vfs* real) {
    sqlite3_vfs vfs = *real;
    vfs.pNext = nullptr;
    vfs.zName = "brook-limited-room";
    vfs.szOsFile = static_cast<int>(sizeof(LimitedFile)) + real->szOsFile;
    vfs.pAppData = real;
    vfs.xOpen = openFile;
    vfs.xDelete = [](sqlite3_vfs*, const char*, int) { return SQLITE_IOERR_DELETE; };
    vfs.xAccess = [](sqlite3_vfs* own, const char* name, int flags, int* there) {
        return system(own)->xAccess(system(own), name, flags, there);
    };
    vfs.xFullPathname = [](sqlite3_vfs* own, const char* name, int count, char* path) {
        return system(own)->xFullPathname(system(own), name, count, path);
    };
    vfs.xRandomness = [](sqlite3_vfs* own, int count, char* bytes) {
        return system(own)->xRandomness(system(own), count, bytes);
    };
    vfs.xSleep = [](sqlite3_vfs* own, int microseconds) { return system(own)->xSleep(system(own), microseconds); };
    vfs.xCurrentTime = [](sqlite3_vfs* own, double* time) { return system(own)->xCurrentTime(system(own), time); };
    vfs.xCurrentTimeInt64 = [](sqlite3_vfs* own, sqlite3_int64* time) {
        return system(own)->xCurrentTimeInt64(system(own), time);
    };
    vfs.xGetLastError = [](sqlite3_vfs* own, int count, char* text) {
        return system(own)->xGetLastError(system(own), count, text);
    };
    vfs.iVersion = std::min(real->iVersion, 2);
    return vfs;
}

}  // namespace

const char* limitedRoom() {
    static const char* const name = []() -> const char* {
        sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
        if (!real) return nullptr;
        static sqlite3_vfs own = makeSystem(real);
        return sqlite3_vfs_register(&own, 0) == SQLITE_OK ? own.zName : nullptr;
    }();
    return name;
}

}  // namespace brook::ui
