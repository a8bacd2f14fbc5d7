// Decodes the legacy text of a sheet's cells, run by run, while the sheet is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/legacy_decode.hpp"
#include "base/sheet_votes.hpp"
#include "formats/cell_visitor.hpp"
#include "grid/workbook.hpp"

namespace tonghop {

class LegacyCells {
 public:
    void begin_sheet();
    /// Fills text, raw, encoding and garbled of `cell` from the text of `view`; `index` is the
    /// cell's among those of its sheet.
    void fill_text(const CellView& view, std::size_t index, Cell& cell);
    /// Decides the texts that can be read two ways by what the others of the sheet are.
    void end_sheet(Cells& cells);

    /// For two readings of a sheet instead: all cells vote in the first, each text is settled at
    /// once in the second.
    void vote(const CellView& view);
    void fill_settled(const CellView& view, Cell& cell) const;

 private:
    // Some characters of a stretch.
    struct Piece {
        std::size_t length;
        bool raised;
        bool struck;
    };
    // A part of a text under one font, runs of that font joined.
    struct Stretch {
        std::u32string stored;
        LegacyFont font;
        Judgement judgement;
        std::vector<Piece> pieces;  // of a text with marks

        LegacyText decoded(std::u32string_view characters) const;
    };
    struct OpenText {
        std::size_t index;
        std::string stored;
        std::vector<Stretch> stretches;
    };

    static std::vector<Stretch> cut(const CellView& view);
    void vote(const std::vector<Stretch>& stretches);
    void settle(std::vector<Stretch>& stretches) const;
    static void decode(const std::vector<Stretch>& stretches, std::string_view stored, Cell& cell);
    static void settle_pieces(const std::vector<Stretch>& stretches, Cell& cell);

    SheetVotes votes_;
    std::vector<OpenText> open_;
};

}  // namespace tonghop
