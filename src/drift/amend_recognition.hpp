// How the form is known, and where its report says place and period.
#pragma once

#include "detect/sheet_view.hpp"
#include "extract/recognise.hpp"
#include "model/form_change.hpp"

namespace tonghop {

/// What `mapping` finds on the sheet, whether or not one of its rules holds.
RecognisedSheet tables_on(const SheetView& view, const Mapping& mapping);

/// Whether one of the mapping's rules holds.
bool is_recognised(const RecognisedSheet& found);

/// Changes the rules of `mapping` so that the sheet of `found` is known: by its new name, by the
/// text that reads like the old one, else by its headers. `second`: another sheet of the workbook
/// is known already, so this one is a part that was split off.
void amend_recognition(const SheetView& view, const RecognisedSheet& found, bool second,
                       Mapping& mapping, FormChanges& changes);

/// Changes `mapping.report` where place or period are said in another way than before.
void amend_heading(const SheetView& view, const RecognisedSheet& found, Mapping& mapping,
                   FormChanges& changes);

}  // namespace tonghop
