// What one column of a table of places is about. Private to column_subject.cpp and
// subject_parts.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detect/value_columns.hpp"

namespace tonghop {

/// Reads its header, the headers above, the columns to its left and the titles, in this order.
class Subject {
 public:
    /// Of `drafts[index]`; the indicators of the columns to its left are settled.
    Subject(const std::vector<ColumnDraft>& drafts, std::size_t index, const TableContext& context)
        : drafts_(drafts),
          index_(index),
          draft_(drafts[index]),
          lexicon_(context.lexicon),
          context_(context) {}

    std::string share() const;
    std::string indicator() const;

 private:
    std::string named(std::size_t level) const;
    std::string criterion() const;
    std::string of_titles() const;
    std::string direct(std::size_t level) const;
    // subject_parts.cpp: what another header names the whole of
    std::string part_of_above(std::size_t level) const;
    std::string part_of_left(std::size_t level) const;
    std::optional<std::string> due_to_accident(std::size_t level) const;
    std::string people_of(const std::string& key) const;
    std::string key_of(std::size_t level) const;
    bool is_part(std::size_t level) const;
    bool is_denied_by_above(const std::string& code, std::size_t level) const;
    // column_subject.cpp
    std::string season() const;
    std::string of_season(std::size_t level, const std::string& season) const;
    std::string unit() const { return draft_.unit.empty() ? unit_of_sign() : draft_.unit; }
    // "Tỷ lệ %"
    std::string unit_of_sign() const {
        const bool noted = lexicon_.is_share(context_.note_unit);
        return draft_.texts.back().per_cent || draft_.in_per_cent || noted ? "%" : "";
    }
    std::vector<std::string> sections(std::size_t level) const;

    const std::vector<ColumnDraft>& drafts_;
    std::size_t index_;
    const ColumnDraft& draft_;
    const Lexicon& lexicon_;
    const TableContext& context_;
};

}  // namespace tonghop
