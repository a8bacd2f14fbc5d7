"""The changes, by the name that is printed."""
from . import lines, measures, words, years

KINDS = {function.__name__.replace("_", "-"): function for function in (
    lines.insert_row, lines.insert_row_in_header, lines.insert_row_of_remarks, lines.insert_row_unknown,
    lines.insert_column, lines.insert_column_of_remarks, lines.insert_column_unknown,
    lines.delete_row, lines.delete_header_row, lines.delete_title_row, lines.delete_column,
    lines.move_row, lines.move_block, lines.move_column, lines.swap_columns,
    lines.hide, lines.shift_table, lines.unmerge, lines.unmerge_all, lines.merge_headers, lines.merge_labels,
    words.header_similar, words.header_without_tones, words.header_unknown, words.header_blanked, words.header_other,
    words.label_similar, words.label_without_tones, words.label_unknown, words.label_blanked, words.label_other,
    words.sheet_renamed, words.title_similar, words.title_blanked, words.remark_above,
    years.year_everywhere, years.year_of_one_header, years.year_of_title, years.month_of_title, years.month_of_header,
    years.place_of_title,
    measures.unit_and_figures, measures.unit_text, measures.unit_unknown, measures.unit_of_other_kind, measures.unit_blanked)}
