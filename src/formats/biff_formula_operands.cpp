// Tokens of formulas in .xls that are operands or call functions ([MS-XLS] 2.5.198).
#include <optional>
#include <string>

#include "formats/biff_formula.hpp"

namespace tonghop {
namespace {

// As references; as values and arrays they have 0x20 and 0x40 more.
enum : unsigned {
    kArray = 0x20,
    kFunction = 0x21,
    kVariableFunction = 0x22,
    kName = 0x23,
    kReference = 0x24,
    kArea = 0x25,
    kMemoryArea = 0x26,
    kMemoryError = 0x27,
    kMemoryNothing = 0x28,
    kMemoryFunction = 0x29,
    kReferenceError = 0x2A,
    kAreaError = 0x2B,
    kNearReference = 0x2C,
    kNearArea = 0x2D,
    kForeignName = 0x39,
    kSheetReference = 0x3A,
    kSheetArea = 0x3B,
    kSheetReferenceError = 0x3C,
    kSheetAreaError = 0x3D
};

}  // namespace

void BiffFormula::operand_token(unsigned id, BiffTokens& tokens, BiffTokens& extra,
                                const BiffOrigin& origin) {
    const std::size_t corner = version_ == BiffVersion::biff8 ? 4 : 3;
    switch (id) {
        case kArray:
            tokens.skip(7);
            return operand(take_array(extra, version_));
        case kFunction:
            return function(tokens.take_u16(), 0);
        case kVariableFunction: {
            const std::size_t arguments = tokens.take_u8() & 0x7FU;
            return function(tokens.take_u16() & 0x7FFFU, arguments);
        }
        case kName:
            return name_token(tokens);
        case kForeignName:
            return foreign_name_token(tokens);
        case kReference:
            return operand(take_reference(tokens, version_, {}));
        case kArea:
            return operand(take_area(tokens, version_, {}));
        case kNearReference:
        case kNearArea:
            // Only what cells share is stored as distances.
            if (!origin) break;
            return operand(id == kNearReference ? take_reference(tokens, version_, origin)
                                                : take_area(tokens, version_, origin));
        case kReferenceError:
        case kAreaError:
            tokens.skip(id == kReferenceError ? corner : 2 * corner);
            return operand("#REF!");
        case kMemoryArea:
            // What the tokens behind it give, evaluated; so are the next three.
            extra.skip((version_ == BiffVersion::biff8 ? 8U : 6U) * std::size_t{extra.take_u16()});
            return tokens.skip(6);
        case kMemoryError:
        case kMemoryNothing:
            return tokens.skip(6);
        case kMemoryFunction:
            return tokens.skip(2);
        case kSheetReference:
        case kSheetArea:
        case kSheetReferenceError:
        case kSheetAreaError:
            return sheet_token(id, tokens);
        default:
            break;
    }
    good_ = false;
}

void BiffFormula::name_token(BiffTokens& tokens) {
    const auto name = links_.name(tokens.take_u16());
    tokens.skip(version_ == BiffVersion::biff8 ? 2 : 12);
    operand(name.value_or(""));
}

void BiffFormula::foreign_name_token(BiffTokens& tokens) {
    const bool biff8 = version_ == BiffVersion::biff8;
    std::size_t sheet = tokens.take_u16();
    if (!biff8) tokens.skip(8);
    const std::size_t index = tokens.take_u16();
    tokens.skip(biff8 ? 2 : 12);
    if (!biff8) --sheet;  // counted from 1; what is negative names this workbook
    operand(links_.foreign_name(sheet, index).value_or(""));
}

// A reference to another sheet.
void BiffFormula::sheet_token(unsigned id, BiffTokens& tokens) {
    std::optional<std::string> prefix;
    const std::uint16_t sheet = tokens.take_u16();
    if (version_ == BiffVersion::biff8) {
        prefix = links_.sheet_prefix(sheet);
    } else {
        tokens.skip(8);
        const std::uint16_t first = tokens.take_u16();
        const std::uint16_t last = tokens.take_u16();
        constexpr std::uint16_t kNegative = 0x8000;  // sheets of this workbook
        if (sheet >= kNegative) prefix = links_.own_sheet_prefix(first, last);
    }
    const std::size_t corner = version_ == BiffVersion::biff8 ? 4 : 3;
    std::string place;
    if (id == kSheetReference) {
        place = take_reference(tokens, version_, {});
    } else if (id == kSheetArea) {
        place = take_area(tokens, version_, {});
    } else {
        tokens.skip(id == kSheetReferenceError ? corner : 2 * corner);
        place = prefix == "#REF!" ? "" : "#REF!";
    }
    if (!prefix || (place.empty() && prefix != "#REF!")) {
        good_ = false;
        return;
    }
    operand(*prefix + place);
}

}  // namespace tonghop
