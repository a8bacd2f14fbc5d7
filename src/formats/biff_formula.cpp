#include "formats/biff_formula.hpp"

#include <algorithm>
#include <array>

#include "formats/biff_functions.hpp"
#include "formats/faults.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kLongestText = 32'768;  // Excel stops at 8,192 characters

// Tokens without operand classes ([MS-XLS] 2.5.198.25).
enum : unsigned {
    kAdd = 0x03,
    kRange = 0x11,
    kPlus = 0x12,
    kMinus = 0x13,
    kPercent = 0x14,
    kParenthesis = 0x15,
    kNoArgument = 0x16,
    kText = 0x17,
    kAttribute = 0x19,
    kError = 0x1C,
    kBoolean = 0x1D,
    kInteger = 0x1E,
    kNumber = 0x1F
};
constexpr std::array<std::string_view, 15> kBinary = {
    "+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ",", ":"};

// Functions that came with Excel 2007: .xls keeps them under a prefix, .xlsx does not.
constexpr std::array<std::string_view, 12> kOf2007 = {
    "AVERAGEIF",    "AVERAGEIFS",         "COUNTIFS",         "CUBEKPIMEMBER",
    "CUBEMEMBER",   "CUBEMEMBERPROPERTY", "CUBERANKEDMEMBER", "CUBESET",
    "CUBESETCOUNT", "CUBEVALUE",          "IFERROR",          "SUMIFS"};

std::string_view without_prefix(std::string_view name) {
    constexpr std::string_view kPrefix = "_xlfn.";
    if (!name.starts_with(kPrefix)) return name;
    const std::string_view rest = name.substr(kPrefix.size());
    return std::find(kOf2007.begin(), kOf2007.end(), rest) == kOf2007.end() ? name : rest;
}

}  // namespace

void BiffFormula::work(std::uint64_t bytes) {
    done_ += bytes;
    if (done_ > limit_) {
        refuse_over(Limit::formula_bytes, limit_, "xls");
    }
}

std::string_view BiffFormula::text(std::string_view tokens, std::string_view extra,
                                   const BiffOrigin& origin) {
    good_ = true;
    text_.clear();
    starts_.clear();
    blanks_.clear();
    blanks_before_open_.clear();
    blanks_before_close_.clear();
    work(tokens.size());
    BiffTokens rest(tokens);
    BiffTokens rest_of_extra(extra);
    while (good_ && !rest.at_end()) {
        token(rest, rest_of_extra, origin);
        good_ = good_ && !rest.failed() && text_.size() <= kLongestText;
    }
    return good_ && starts_.size() == 1 ? std::string_view(text_) : std::string_view();
}

void BiffFormula::operand(std::string_view text) {
    if (text.empty()) good_ = false;
    work(text.size());
    starts_.push_back(text_.size());
    text_ += blanks_;
    text_ += text;
    blanks_.clear();
}

// Puts a text in front of the last operand.
void BiffFormula::before_last(std::string_view text) {
    work(text_.size() - starts_.back());
    text_.insert(starts_.back(), text);
}

void BiffFormula::binary(std::string_view sign) {
    if (starts_.size() < 2) {
        good_ = false;
        return;
    }
    before_last(blanks_ + std::string(sign));
    blanks_.clear();
    starts_.pop_back();
}

void BiffFormula::parenthesis() {
    before_last(blanks_before_open_ + "(");
    text_ += blanks_before_close_ + ")";
    blanks_before_open_.clear();
    blanks_before_close_.clear();
}

void BiffFormula::token(BiffTokens& tokens, BiffTokens& extra, const BiffOrigin& origin) {
    const unsigned id = tokens.take_u8();
    if (id >= kAdd && id <= kRange) {
        binary(kBinary[id - kAdd]);
    } else if (id < 0x20) {
        plain_token(id, tokens);
    } else if (id < 0x80) {
        operand_token((id & 0x1FU) | 0x20U, tokens, extra, origin);
    } else {
        good_ = false;
    }
}

void BiffFormula::plain_token(unsigned id, BiffTokens& tokens) {
    if (starts_.empty() && id >= kPlus && id <= kParenthesis) {
        good_ = false;
        return;
    }
    switch (id) {
        case kPlus:
        case kMinus:
            before_last(blanks_ + (id == kPlus ? "+" : "-"));
            blanks_.clear();
            return;
        case kPercent:
            text_ += blanks_ + "%";
            blanks_.clear();
            return;
        case kParenthesis:
            return parenthesis();
        case kNoArgument:
            starts_.push_back(text_.size());
            return;
        case kText:
            return operand(take_quoted_text(tokens, version_, tokens.take_u8()));
        case kAttribute:
            return attribute(tokens);
        case kError:
            return operand(error_text(tokens.take_u8()));
        case kBoolean:
            return operand(tokens.take_u8() != 0 ? "TRUE" : "FALSE");
        case kInteger:
            return operand(std::to_string(tokens.take_u16()));
        case kNumber:
            return operand(formula_number(tokens.take_double()));
        default:
            good_ = false;
    }
}

// How Excel evaluates, which the text does not say, and the blanks of the text ([MS-XLS]
// 2.5.198.26 to 36).
void BiffFormula::attribute(BiffTokens& tokens) {
    constexpr unsigned kChoose = 0x04;
    constexpr unsigned kSum = 0x10;
    constexpr unsigned kSpace = 0x40;
    const unsigned flags = tokens.take_u8();
    const std::uint16_t data = tokens.take_u16();
    if ((flags & kChoose) != 0) {
        tokens.skip(2 * (std::size_t{data} + 1));
    } else if ((flags & kSum) != 0) {
        call("SUM", 1);
    } else if ((flags & kSpace) != 0) {
        space(data);
    }
}

void BiffFormula::space(std::uint16_t type_and_count) {
    const unsigned type = type_and_count & 0xFFU;
    const bool line_breaks = type % 2 == 1;
    std::string* const where = type < 2   ? &blanks_
                               : type < 4 ? &blanks_before_open_
                               : type < 6 ? &blanks_before_close_
                                          : nullptr;
    if (where != nullptr) where->append(type_and_count >> 8, line_breaks ? '\n' : ' ');
    if (where != nullptr && where->size() > kLongestText) good_ = false;
}

void BiffFormula::function(unsigned number, std::size_t arguments) {
    constexpr unsigned kByName = 255;
    if (number == kByName) {
        if (arguments == 0 || starts_.size() < arguments) {
            good_ = false;
            return;
        }
        // The name is the first of the operands.
        const std::size_t begin = starts_[starts_.size() - arguments];
        const std::size_t end =
            arguments > 1 ? starts_[starts_.size() - arguments + 1] : text_.size();
        std::string_view called = std::string_view(text_).substr(begin, end - begin);
        const std::size_t blanks = std::min(called.find_first_not_of(" \n"), called.size());
        blanks_ = called.substr(0, blanks);
        const std::string name(without_prefix(called.substr(blanks)));
        work(text_.size() - begin);
        text_.erase(begin, end - begin);
        for (std::size_t i = 1; i < arguments; ++i) starts_[starts_.size() - i] -= end - begin;
        starts_.erase(starts_.end() - static_cast<std::ptrdiff_t>(arguments));
        return call(name, arguments - 1);
    }
    const BiffFunction* const known = biff_function(number);
    if (known == nullptr) {
        good_ = false;
        return;
    }
    call(known->name,
         known->arguments == kVariable ? arguments : static_cast<std::size_t>(known->arguments));
}

void BiffFormula::call(std::string_view name, std::size_t arguments) {
    if (starts_.size() < arguments) {
        good_ = false;
        return;
    }
    const std::size_t first = starts_.size() - arguments;
    const std::size_t begin = arguments == 0 ? text_.size() : starts_[first];
    work(text_.size() - begin + name.size());
    scratch_ = blanks_;
    scratch_ += name;
    scratch_ += '(';
    for (std::size_t i = first; i < starts_.size(); ++i) {
        if (i > first) scratch_ += ',';
        const std::size_t end = i + 1 < starts_.size() ? starts_[i + 1] : text_.size();
        scratch_ += std::string_view(text_).substr(starts_[i], end - starts_[i]);
    }
    scratch_ += blanks_before_close_;
    scratch_ += ')';
    text_.replace(begin, std::string::npos, scratch_);
    starts_.resize(first);
    starts_.push_back(begin);
    blanks_.clear();
    blanks_before_close_.clear();
}

}  // namespace tonghop
