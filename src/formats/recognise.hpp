// What a file is, told from its bytes.
#pragma once

#include <string_view>

namespace tonghop {

class CompoundFile;

/// Office binary files and encrypted packages share this container ([MS-CFB]).
bool is_compound_file(std::string_view bytes);
/// A compound file, or the bare records of an .xls workbook (Excel 5 to 2003).
bool may_be_xls(std::string_view bytes);
bool is_zip(std::string_view bytes);

/// Throws the WorkbookError that says what a file is which no reader takes: empty, a lock file
/// (`name` helps), a document of another program, a workbook in a format not read, a cut archive.
/// Returns if the bytes may be delimited text.
void refuse_other_files(std::string_view bytes, std::string_view name);

/// The same for a compound file without a workbook of Excel; never returns.
[[noreturn]] void refuse_compound_file(const CompoundFile& file);

}  // namespace tonghop
