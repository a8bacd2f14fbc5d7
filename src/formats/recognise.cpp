#include "formats/recognise.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "formats/compound_file.hpp"
#include "formats/csv_encoding.hpp"
#include "formats/faults.hpp"
#include "formats/recognise_markup.hpp"

namespace tonghop {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    WorkbookFault fault;
    std::string_view what;
    bool is_text = false;  // begins like a table, which has fields and no NUL
};

constexpr std::array<Signature, 14> kSignatures = {{
    {"%PDF-"sv, WorkbookFault::other_document, "a PDF document"},
    {"{\\rtf"sv, WorkbookFault::other_document, "a rich text document"},
    {"\x89PNG"sv, WorkbookFault::not_a_workbook, "a picture (PNG)"},
    {"\xFF\xD8\xFF"sv, WorkbookFault::not_a_workbook, "a picture (JPEG)"},
    {"GIF8"sv, WorkbookFault::not_a_workbook, "a picture (GIF)", true},
    {"Rar!"sv, WorkbookFault::not_a_workbook, "a RAR archive", true},
    {"7z\xBC\xAF"sv, WorkbookFault::not_a_workbook, "a 7-Zip archive"},
    {"\x1F\x8B"sv, WorkbookFault::not_a_workbook, "a gzip archive"},
    {"MZ"sv, WorkbookFault::not_a_workbook, "a program for Windows", true},
    {"\x7F"
     "ELF"sv,
     WorkbookFault::not_a_workbook, "a program"},
    {"\x09\x04\x06\0"sv, WorkbookFault::format_unsupported, "an Excel 4 workbook"},
    {"\x09\x02\x06\0"sv, WorkbookFault::format_unsupported, "an Excel 3 workbook"},
    {"\x09\0\x04\0"sv, WorkbookFault::format_unsupported, "an Excel 2 workbook"},
    {"\0\0\x1A\0"sv, WorkbookFault::format_unsupported, "a Lotus 1-2-3 workbook"},
}};

constexpr std::string_view kZipSignature = "PK\x03\x04"sv;
constexpr std::string_view kCompoundSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

void refuse_lock_file(std::string_view bytes, std::string_view name) {
    // The owner's name with its length in front, padded with blanks, and again in UTF-16: 165 bytes
    // in all. A line of text of that length begins with a letter and has no NUL.
    const bool named = name.starts_with("~$") && bytes.size() < 512;
    const bool shaped = bytes.size() >= 160 && bytes.size() <= 170 && bytes[0] > 0 &&
                        bytes[0] < 55 && bytes[static_cast<std::size_t>(bytes[0]) + 1] == ' ' &&
                        (bytes[0] < ' ' || bytes.find('\0') != std::string_view::npos) &&
                        bytes.substr(1).find_first_of("\r\n,;\t") == std::string_view::npos;
    if (named || shaped) {
        throw WorkbookError(WorkbookFault::lock_file, "the lock file of a workbook that is open");
    }
}

// Excel's "single file web page", and what browsers save: a mail message, whose header lines come
// in any order.
void refuse_web_archive(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 1024);
    const bool header = head.starts_with("MIME-Version:") || head.starts_with("From: ") ||
                        head.starts_with("Content-Type: multipart/");
    if (header && head.find("MIME-Version:") != std::string_view::npos) {
        throw WorkbookError(WorkbookFault::format_unsupported,
                            "a web page saved as one file (MHTML)");
    }
}

}  // namespace

bool is_compound_file(std::string_view bytes) {
    return bytes.starts_with(kCompoundSignature);
}

bool may_be_xls(std::string_view bytes) {
    return is_compound_file(bytes) || bytes.starts_with("\x09\x08\x10\0"sv) ||
           bytes.starts_with("\x09\x08\x08\0"sv);
}

bool is_zip(std::string_view bytes) {
    return bytes.starts_with(kZipSignature) || bytes.starts_with("PK\x05\x06"sv);
}

void refuse_compound_file(const CompoundFile& file) {
    if (file.has("EncryptedPackage")) {
        throw WorkbookError(WorkbookFault::encrypted, "a workbook protected by a password");
    }
    if (file.has("WordDocument")) {
        throw WorkbookError(WorkbookFault::other_document, "a Word document");
    }
    if (file.has("PowerPoint Document")) {
        throw WorkbookError(WorkbookFault::other_document, "a PowerPoint presentation");
    }
    throw WorkbookError(WorkbookFault::not_a_workbook, "a compound file without a workbook");
}

void refuse_other_files(std::string_view bytes, std::string_view name) {
    if (bytes.empty()) throw WorkbookError(WorkbookFault::empty_file, "zero bytes");
    refuse_lock_file(bytes, name);
    if (kZipSignature.starts_with(bytes) || kCompoundSignature.starts_with(bytes)) {
        throw WorkbookError(WorkbookFault::truncated, "a file cut behind its first bytes");
    }
    constexpr std::size_t kHead = 512;
    const std::string_view head = bytes.substr(0, kHead);
    const bool may_be_table = head.find('\0') == std::string_view::npos &&
                              head.find_first_of(",;\t|\r\n") != std::string_view::npos;
    for (const Signature& signature : kSignatures) {
        if (bytes.starts_with(signature.bytes) && (!signature.is_text || !may_be_table)) {
            throw WorkbookError(signature.fault, std::string(signature.what));
        }
    }
    refuse_web_archive(bytes);
    if (recognise_markup(bytes) == Markup::other_xml) {
        throw WorkbookError(WorkbookFault::not_a_workbook, "an XML file");
    }
    if (!looks_like_text(bytes)) {
        throw WorkbookError(WorkbookFault::not_a_workbook, "neither a workbook nor text");
    }
}

}  // namespace tonghop
