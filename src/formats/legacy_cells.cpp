#include "formats/legacy_cells.hpp"

#include <algorithm>
#include <utility>

#include "base/legacy_decode.hpp"
#include "base/legacy_words.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace tonghop {
namespace {

// Excel stops at 32,767 characters; what is longer nobody typed.
constexpr std::size_t kLongestText = 4 * 32'767;

}  // namespace

void LegacyCells::begin_sheet() {
    votes_ = {};
    open_.clear();
}

void LegacyCells::fill_text(const CellView& view, std::size_t index, Cell& cell) {
    if (is_ascii(view.text)) {
        cell.text = view.text;
        return;
    }
    if (view.type != CellType::text || view.text.size() > kLongestText) {
        cell.text = nfc(view.text);
        return;
    }
    const bool plain = view.runs.empty() && view.style->legacy == LegacyFont{};
    if (plain && holds_vietnamese_block(view.text)) {
        votes_.add({Reading::stored, LegacyEncoding::none, true}, LegacyEncoding::none);
        cell.text = nfc(view.text);
        return;
    }
    std::vector<Stretch> stretches = cut(view);
    decode(stretches, view.text, cell);
    const bool open = std::any_of(stretches.begin(), stretches.end(), [](const Stretch& stretch) {
        return stretch.reading == Reading::open;
    });
    if (open) open_.push_back({index, std::string(view.text), std::move(stretches)});
}

std::vector<LegacyCells::Stretch> LegacyCells::cut(const CellView& view) {
    const TextRun whole{static_cast<std::uint32_t>(view.text.size()), {}, false};
    const auto runs = view.runs.empty() ? std::span(&whole, 1) : view.runs;
    std::vector<Stretch> stretches;
    std::size_t begin = 0;
    for (const TextRun& run : runs) {
        const LegacyFont font = run.has_font ? run.font : view.style->legacy;
        if (stretches.empty() || !(stretches.back().font == font)) {
            stretches.push_back({{}, font, Reading::stored});
        }
        stretches.back().stored += to_code_points(view.text.substr(begin, run.end - begin));
        begin = run.end;
    }
    for (Stretch& stretch : stretches) {
        const LegacyEncoding by_font = stretch.font.encoding;
        const Judgement judgement = judge(stretch.stored, by_font);
        votes_.add(judgement, by_font);
        stretch.reading = judgement.reading;
        if (judgement.reading == Reading::legacy) stretch.font.encoding = judgement.encoding;
    }
    return stretches;
}

void LegacyCells::decode(const std::vector<Stretch>& stretches, std::string_view stored,
                         Cell& cell) {
    const auto is_stored = [](const Stretch& part) { return part.reading != Reading::legacy; };
    if (std::all_of(stretches.begin(), stretches.end(), is_stored)) {
        cell.text = nfc(stored);
        return;
    }
    std::u32string text;
    for (const Stretch& stretch : stretches) {
        if (is_stored(stretch)) {
            text += stretch.stored;
            continue;
        }
        const LegacyText decoded = decode_legacy(stretch.stored, stretch.font);
        text += decoded.text;
        cell.garbled = cell.garbled || decoded.garbled;
        if (cell.encoding == LegacyEncoding::none && decoded.text != stretch.stored) {
            cell.encoding = stretch.font.encoding;
        }
    }
    cell.text = nfc(from_code_points(text));
    if (cell.encoding != LegacyEncoding::none) cell.raw = to_valid_utf8(stored);
}

void LegacyCells::end_sheet(std::span<Cell> cells) {
    for (OpenText& open : open_) {
        for (Stretch& stretch : open.stretches) {
            if (stretch.reading != Reading::open) continue;
            const LegacyEncoding encoding = votes_.settle(stretch.stored, stretch.font.encoding);
            if (encoding == LegacyEncoding::none) continue;
            stretch.reading = Reading::legacy;
            stretch.font.encoding = encoding;
        }
        Cell& cell = cells[open.index];
        cell.garbled = false;
        cell.encoding = LegacyEncoding::none;
        decode(open.stretches, open.stored, cell);
        cell.shown = cell.text;
    }
}

}  // namespace tonghop
