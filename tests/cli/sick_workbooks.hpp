// Files that communes send and that are no readable workbooks, written into a folder.
#pragma once

#include <string>
#include <vector>

#include "base/temporary_folder.hpp"
#include "support/compound_builder.hpp"
#include "support/zip_builder.hpp"

namespace tonghop::test {

/// A compound file (MS-CFB) whose only streams are those of an encrypted workbook.
inline std::string encrypted_workbook() {
    return CompoundBuilder()
        .stream("EncryptionInfo", "x")
        .stream("EncryptedPackage", std::string(5000, 'x'))
        .build();
}

struct SickWorkbook {
    std::string file;
    std::string bytes;                           ///< a folder if it is named "folder..."
    std::string code;                            ///< of the finding
    std::string reason, remedy;                  ///< pieces of what `cells` says
    std::string english_reason, english_remedy;  ///< the same with --lang en
};

inline std::vector<SickWorkbook> sick_workbooks() {
    const std::string sample =
        bytes_of(TONGHOP_SOURCE_DIR "/sample_sheets/bac-son/2024-05/Dong Y T5.2024.xlsx");
    const std::string docx = ZipBuilder().add("word/document.xml", "<x/>").build();
    const std::string again = "gửi lại";
    return {
        {"folder.xlsx", "", "workbook-unreadable", "thư mục", "kiểm tra", "a folder", "check"},
        {"empty.xlsx", "", "workbook-unreadable", "rỗng", again, "empty", "again"},
        {"letter.xlsx", docx, "workbook-unreadable", "Word", "Excel", "Word", "Excel"},
        {"cut.xlsx", sample.substr(0, sample.size() / 2), "workbook-unreadable", "cắt ngang", again,
         "cut off", "again"},
        {"secret.xlsx", encrypted_workbook(), "workbook-encrypted", "mật khẩu", "Protect Workbook",
         "password", "Protect Workbook"},
        {"~$BC_VuLe.xlsx",
         "\x05"
         "clerk" +
             std::string(159, ' '),
         "workbook-unreadable", "tạm của Excel", "đóng Excel", "lock file", "close Excel"},
        {"picture.xlsx", "\x89PNG\r\n\x1A\n", "workbook-unreadable", "không phải là bảng tính",
         "Excel", "not a workbook", "Excel"},
    };
}

inline std::filesystem::path write_sick(const TemporaryFolder& folder, const SickWorkbook& sick) {
    if (!sick.file.starts_with("folder")) return folder.write(sick.file, sick.bytes);
    std::filesystem::create_directory(folder.path() / sick.file);
    return folder.path() / sick.file;
}

}  // namespace tonghop::test
