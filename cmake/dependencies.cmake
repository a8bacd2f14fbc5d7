# Debian 12 names the packages; docs/design.md says why each was chosen.
# One workbook takes less time to read than libraries take to load, so those that may are linked in.
set(Boost_USE_STATIC_LIBS ON)
set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(isal REQUIRED IMPORTED_TARGET libisal)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
# Loaded when a workbook is written (src/report/xlsx_writer.hpp), by the name of its file.
pkg_check_modules(xlsxwriter REQUIRED xlsxwriter)
find_library(xlsxwriter_library NAMES libxlsxwriter.so REQUIRED)
file(REAL_PATH "${xlsxwriter_library}" xlsxwriter_file)
cmake_path(GET xlsxwriter_file FILENAME xlsxwriter_file)
find_package(Threads REQUIRED)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
