#include <algorithm>

#include "base/text.hpp"
#include "detect/header_pattern.hpp"
#include "drift/amend_recognition.hpp"
#include "drift/header_likeness.hpp"

namespace tonghop {
namespace {

constexpr ReportSource kSources[] = {ReportSource::title, ReportSource::sheet_name,
                                     ReportSource::file_name, ReportSource::header};

class HeadingAmender {
 public:
    HeadingAmender(const SheetView& view, const RecognisedSheet& found)
        : view_(view), rows_{found.first_row(), 0} {
        for (const TableLayout& table : found.tables) {
            rows_.header_last = std::max(rows_.header_last, table.header_last);
        }
        for (const Place& place : view.config().places.all()) {
            const bool then = !view.period() || place.valid_on(view.period()->last_day());
            if (then) candidates_.push_back(&place);
        }
    }

    /// Sources that contradict each other are findings of the run, and nothing has moved.
    bool is_silent_on_period(const ReportSpec& spec) const {
        return !spec.fixed_period &&
               stated_periods(view_.workbook(), view_.sheet(), rows_, spec).empty();
    }
    bool is_silent_on_place(const ReportSpec& spec) const {
        return spec.fixed_place.empty() &&
               stated_places(view_.workbook(), view_.sheet(), rows_, spec, candidates_).empty();
    }

    bool says_period(const ReportSpec& spec) const {
        Findings findings;
        const auto verdict =
            settle_period(stated_periods(view_.workbook(), view_.sheet(), rows_, spec), spec,
                          std::nullopt, view_.source(), findings);
        return verdict.usable && verdict.value &&
               (!view_.period() || verdict.value == view_.period());
    }

    bool says_place(const ReportSpec& spec) const {
        Findings findings;
        const auto verdict =
            settle_place(stated_places(view_.workbook(), view_.sheet(), rows_, spec, candidates_),
                         view_.source(), findings);
        return verdict.usable && verdict.value &&
               (view_.place().empty() || (*verdict.value)->code == view_.place());
    }

    /// The first way to say it that a person would expect: another source, or the text that reads
    /// like the one that said it. `texts` and `sources` are parts of `spec`.
    template <typename Says>
    bool amend(ReportSpec& spec, std::vector<ReportSpec::Text> ReportSpec::*texts,
               std::vector<ReportSource> ReportSpec::*sources, const Says& says) const {
        for (const ReportSpec::Text& text : spec.*texts) {
            for (const Cell& cell : view_.sheet().cells()) {
                if (cell.ref.row >= rows_.header_first) break;
                if (cell.type != CellType::text || !view_.period()) continue;
                if (!text.look || likeness(text.pattern, cell.text, *view_.period()) < kAlike) {
                    continue;
                }
                ReportSpec tried = spec;
                (tried.*texts).push_back({pattern_of(squeeze(cell.text), {}), text.look});
                if (!says(tried)) continue;
                spec = std::move(tried);
                return true;
            }
        }
        for (const ReportSource source : kSources) {
            const auto& trusted = spec.*sources;
            if (std::find(trusted.begin(), trusted.end(), source) != trusted.end()) continue;
            ReportSpec tried = spec;
            (tried.*sources).push_back(source);
            if (!says(tried)) continue;
            spec = std::move(tried);
            return true;
        }
        // As detection reads this heading.
        ReportSpec tried = spec;
        tried.*texts = view_.heading().spec.*texts;
        tried.*sources = view_.heading().spec.*sources;
        if (!says(tried)) return false;
        spec = std::move(tried);
        return true;
    }

    std::string title() const {
        for (const Cell& cell : view_.sheet().cells()) {
            if (cell.ref.row >= rows_.header_first) break;
            if (cell.type == CellType::text) return squeeze(cell.text);
        }
        return {};
    }

 private:
    const SheetView& view_;
    HeadingRows rows_;
    std::vector<const Place*> candidates_;
};

}  // namespace

void amend_heading(const SheetView& view, const RecognisedSheet& found, Mapping& mapping,
                   FormChanges& changes) {
    const HeadingAmender amender(view, found);
    const auto say = [&](const char* code, bool settled, std::string now) {
        changes.push_back({code, settled ? "said-there" : "nothing-alike", view.source(), "",
                           std::move(now), settled, true});
    };
    ReportSpec& spec = mapping.report;
    if (amender.is_silent_on_period(spec)) {
        const bool settled =
            amender.amend(spec, &ReportSpec::period_text, &ReportSpec::period,
                          [&](const ReportSpec& tried) { return amender.says_period(tried); });
        say("period-moved", settled,
            settled && view.period() ? view.period()->to_string() : amender.title());
    }
    if (amender.is_silent_on_place(spec)) {
        const bool settled =
            amender.amend(spec, &ReportSpec::place_text, &ReportSpec::place,
                          [&](const ReportSpec& tried) { return amender.says_place(tried); });
        say("place-moved", settled, settled ? view.place() : amender.title());
    }
}

}  // namespace tonghop
