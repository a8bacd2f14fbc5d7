#include "report/xlsx_writer.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include "base/bilingual_error.hpp"
#include "base/error.hpp"

namespace tonghop {
namespace {

[[noreturn]] void fail() {
    const char* const reason = dlerror();
    throw InBothLanguages<OutputError>(
        fmt::format("rollup.xlsx: {}; install {}", reason, TONGHOP_XLSX_WRITER_FILE),
        fmt::format("rollup.xlsx: {}; hãy cài {}", reason, TONGHOP_XLSX_WRITER_FILE));
}

template <typename Function>
void find(void* library, const char* name, Function& function) {
    void* const found = dlsym(library, name);
    if (found == nullptr) fail();
    function = reinterpret_cast<Function>(found);
}

XlsxWriter load() {
    void* const library = dlopen(TONGHOP_XLSX_WRITER_FILE, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) fail();
    XlsxWriter writer;
#define TONGHOP_FIND(function) find(library, #function, writer.function);
    TONGHOP_XLSX_WRITER(TONGHOP_FIND)
#undef TONGHOP_FIND
    return writer;
}

}  // namespace

const XlsxWriter& xlsx_writer() {
    static const XlsxWriter writer = load();
    return writer;
}

}  // namespace tonghop
