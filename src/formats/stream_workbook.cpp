#include "formats/stream_workbook.hpp"

#include "base/text.hpp"
#include "formats/cell_builder.hpp"
#include "formats/faults.hpp"
#include "formats/legacy_cells.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tonghop {
namespace {

// What the first reading tells of a sheet.
struct Survey {
    explicit Survey(Sheet frame) : sheet(std::move(frame)) {}

    Sheet sheet;  // without cells
    LegacyCells legacy;
    bool in_order = true;
};

class Surveyor : public CellVisitor {
 public:
    explicit Surveyor(std::vector<Survey>& surveys) : surveys_(surveys) {}

    bool wants_formulas() const override { return false; }
    void begin_sheet(std::string_view name, bool hidden) override {
        surveys_.emplace_back(Sheet(nfc(name), hidden));
        last_.reset();
    }
    void cell(const CellView& view) override {
        Survey& survey = surveys_.back();
        if (last_ && view.ref <= *last_) survey.in_order = false;
        last_ = view.ref;
        survey.legacy.vote(view);
    }
    void hidden_columns(std::uint32_t, std::uint32_t) override {}
    void merge(const CellRange& range) override { surveys_.back().sheet.add_merge(range); }
    void end_sheet() override { surveys_.back().sheet.seal(); }

 private:
    std::vector<Survey>& surveys_;
    std::optional<CellRef> last_;
};

class Streamer : public CellVisitor {
 public:
    Streamer(std::vector<Survey>& surveys, const std::function<bool(const Sheet&)>& is_wanted,
             const CellSink& sink, const ReadLimits& limits)
        : surveys_(surveys), is_wanted_(is_wanted), sink_(sink), limits_(limits) {}

    void begin_sheet(std::string_view, bool hidden) override {
        survey_ = &surveys_.at(next_++);
        wanted_ = is_wanted_(survey_->sheet);
        builder_.begin_sheet(hidden);
    }
    void cell(const CellView& view) override {
        if (!wanted_) return;
        builder_.fill(view, cell_);
        survey_->legacy.fill_settled(view, cell_);
        cell_.shown = builder_.shown(view, cell_.text);
        if (survey_->in_order) return sink_(survey_->sheet, cell_);
        if (++kept_ > limits_.loaded_cells) {
            refuse_over(Limit::loaded_cells, limits_.loaded_cells, "cells out of order");
        }
        if (!unordered_) unordered_.emplace(std::string(), false);
        unordered_->add(cell_);
    }
    void hidden_columns(std::uint32_t first, std::uint32_t last) override {
        builder_.hidden_columns(first, last);
    }
    void merge(const CellRange&) override {}
    void end_sheet() override {
        if (!unordered_) return;
        unordered_->seal();
        for (const Cell& cell : unordered_->cells()) sink_(survey_->sheet, cell);
        unordered_.reset();
    }

 private:
    std::vector<Survey>& surveys_;
    const std::function<bool(const Sheet&)>& is_wanted_;
    const CellSink& sink_;
    const ReadLimits& limits_;
    std::size_t next_ = 0;
    Survey* survey_ = nullptr;
    bool wanted_ = true;
    CellBuilder builder_;
    Cell cell_;                       // reused: its strings keep their memory
    std::optional<Sheet> unordered_;  // cells of a sheet that is not in order
    std::uint64_t kept_ = 0;
};

}  // namespace

void stream_workbook(InputBytes bytes, std::string_view name,
                     const std::function<bool(const Sheet&)>& is_wanted, const CellSink& sink,
                     const ReadLimits& limits) {
    std::vector<Survey> surveys;
    Surveyor surveyor(surveys);
    read_workbook(bytes, name, surveyor, limits);
    Streamer streamer(surveys, is_wanted, sink, limits);
    read_workbook(bytes, name, streamer, limits);
}

}  // namespace tonghop
