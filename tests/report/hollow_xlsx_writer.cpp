// Built under the name of libxlsxwriter (CMakeLists.txt).
extern "C" int holds_nothing() {
    return 0;
}
