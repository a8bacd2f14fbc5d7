#include "formats/biff_records.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {

void BiffRecords::read(BiffRecord& record) {
    constexpr std::size_t kHeader = 4;
    if (stream_.size() - at_ < kHeader) refuse_damaged("xls: a record without its header");
    record.id = tonghop::read_u16(stream_, at_);
    const std::size_t length = tonghop::read_u16(stream_, at_ + 2);
    if (stream_.size() - at_ - kHeader < length) {
        refuse_damaged("xls: a record that is longer than the stream");
    }
    record.body = stream_.substr(at_ + kHeader, length);
    at_ += kHeader + length;
}

bool BiffContent::next_piece() {
    BiffRecord record;
    BiffRecords ahead = records_;
    if (!ahead.next(record) || record.id != biff::kContinue) return false;
    records_ = ahead;
    piece_ = record.body;
    return true;
}

std::uint8_t BiffContent::read_u8() {
    while (piece_.empty()) {
        if (!next_piece()) refuse_damaged("xls: a record that ends too early");
    }
    const auto byte = static_cast<std::uint8_t>(piece_.front());
    piece_.remove_prefix(1);
    return byte;
}

std::uint16_t BiffContent::read_u16() {
    if (piece_.size() >= 2) {
        const std::uint16_t value = tonghop::read_u16(piece_, 0);
        piece_.remove_prefix(2);
        return value;
    }
    const unsigned low = read_u8();
    return static_cast<std::uint16_t>(low | (static_cast<unsigned>(read_u8()) << 8));
}

std::uint32_t BiffContent::read_u32() {
    const std::uint32_t low = read_u16();
    return low | (std::uint32_t{read_u16()} << 16);
}

void BiffContent::skip(std::uint64_t count) {
    while (count > piece_.size()) {
        count -= piece_.size();
        if (!next_piece()) refuse_damaged("xls: a record that ends too early");
    }
    piece_.remove_prefix(static_cast<std::size_t>(count));
}

}  // namespace tonghop
