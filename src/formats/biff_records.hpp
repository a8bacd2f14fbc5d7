// The records of an .xls workbook stream ([MS-XLS] 2.1.4): number, length, content. A content
// longer than a record goes on in CONTINUE records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tonghop {

namespace biff {
// [MS-XLS] 2.3; those with a number of their own in Excel 5 as well.
inline constexpr std::uint16_t kFormula = 0x0006;
inline constexpr std::uint16_t kEof = 0x000A;
inline constexpr std::uint16_t kExternSheet = 0x0017;
inline constexpr std::uint16_t kName = 0x0018;
inline constexpr std::uint16_t kPrecision = 0x000E;
inline constexpr std::uint16_t kDateMode = 0x0022;
inline constexpr std::uint16_t kExternName = 0x0023;
inline constexpr std::uint16_t kFilePass = 0x002F;
inline constexpr std::uint16_t kFont = 0x0031;
inline constexpr std::uint16_t kContinue = 0x003C;
inline constexpr std::uint16_t kCodePage = 0x0042;
inline constexpr std::uint16_t kColInfo = 0x007D;
inline constexpr std::uint16_t kBoundSheet = 0x0085;
inline constexpr std::uint16_t kMulRk = 0x00BD;
inline constexpr std::uint16_t kMulBlank = 0x00BE;
inline constexpr std::uint16_t kRString = 0x00D6;
inline constexpr std::uint16_t kXf = 0x00E0;
inline constexpr std::uint16_t kMergeCells = 0x00E5;
inline constexpr std::uint16_t kSst = 0x00FC;
inline constexpr std::uint16_t kLabelSst = 0x00FD;
inline constexpr std::uint16_t kSupBook = 0x01AE;
inline constexpr std::uint16_t kRecalcId = 0x01C1;
inline constexpr std::uint16_t kNumber = 0x0203;
inline constexpr std::uint16_t kLabel = 0x0204;
inline constexpr std::uint16_t kBoolErr = 0x0205;
inline constexpr std::uint16_t kString = 0x0207;
inline constexpr std::uint16_t kRow = 0x0208;
inline constexpr std::uint16_t kArray = 0x0221;
inline constexpr std::uint16_t kTable = 0x0236;
inline constexpr std::uint16_t kRk = 0x027E;
inline constexpr std::uint16_t kFormat = 0x041E;
inline constexpr std::uint16_t kShrFmla = 0x04BC;
inline constexpr std::uint16_t kBof = 0x0809;
// BOF of Excel 2 to 4.
inline constexpr std::uint16_t kBof2 = 0x0009;
inline constexpr std::uint16_t kBof3 = 0x0209;
inline constexpr std::uint16_t kBof4 = 0x0409;
}  // namespace biff

enum class BiffVersion { biff5, biff8 };  ///< Excel 5 and 95; Excel 97 to 2003

struct BiffRecord {
    std::uint16_t id = 0;
    std::string_view body;
};

/// Walks over the records from a position on. Throws WorkbookError if one is longer than the rest.
class BiffRecords {
 public:
    BiffRecords(std::string_view stream, std::size_t at) : stream_(stream), at_(at) {}

    /// False at the end of the stream.
    bool next(BiffRecord& record) {
        if (at_ >= stream_.size()) return false;
        read(record);
        return true;
    }
    /// Where the next record begins.
    std::size_t position() const { return at_; }
    std::string_view stream() const { return stream_; }

 private:
    void read(BiffRecord& record);

    std::string_view stream_;
    std::size_t at_;
};

/// The content of a record and of the CONTINUE records behind it. Reading past the end throws
/// WorkbookError (damaged).
class BiffContent {
 public:
    /// `records` stands behind `record`.
    BiffContent(const BiffRecord& record, const BiffRecords& records)
        : piece_(record.body), records_(records) {}

    std::uint8_t read_u8();
    std::uint16_t read_u16();
    std::uint32_t read_u32();
    void skip(std::uint64_t count);

    /// What is left of the record at hand.
    std::string_view piece() const { return piece_; }
    void take(std::size_t count) { piece_.remove_prefix(count); }
    /// Goes on to the next CONTINUE record; false if there is none.
    bool next_piece();

 private:
    std::string_view piece_;
    BiffRecords records_;
};

}  // namespace tonghop
