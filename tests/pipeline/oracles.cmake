# Second opinions from programs that share nothing with ours: a Python program makes the same roll-up,
# LibreOffice recalculates its formulas, openpyxl reads the same workbooks.
find_program(TONGHOP_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
if(NOT TONGHOP_PYTHON)
  add_test(NAME oracle.python COMMAND ${CMAKE_COMMAND} -E echo "skipped: python3 is absent")
  set_tests_properties(oracle.python PROPERTIES LABELS oracle SKIP_REGULAR_EXPRESSION "skipped:")
  return()
endif()
set(tools ${PROJECT_SOURCE_DIR}/tools)

# A roll-up of the reports in `folder`, and two opinions on it.
function(add_rollup_oracles name folder status)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${name})
  add_test(NAME oracle.${name}.is_rolled_up
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:tonghop> -DREPORTS=${folder} -DOUT=${out}
            -DSTATUS=${status} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/roll_up.cmake
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  add_test(NAME oracle.${name}.rolled_up_by_python_alike
    COMMAND ${TONGHOP_PYTHON} ${tools}/oracle_rollup.py ${out})
  add_test(NAME oracle.${name}.recalculated_by_libreoffice_alike
    COMMAND ${TONGHOP_PYTHON} ${tools}/oracle_recalculate.py ${out}/rollup.xlsx)
  set_tests_properties(oracle.${name}.is_rolled_up PROPERTIES
    LABELS oracle FIXTURES_SETUP ${name} TIMEOUT 300)
  set_tests_properties(
    oracle.${name}.rolled_up_by_python_alike oracle.${name}.recalculated_by_libreoffice_alike
    PROPERTIES LABELS oracle FIXTURES_REQUIRED ${name} SKIP_RETURN_CODE 77 TIMEOUT 600)
endfunction()

add_rollup_oracles(sample_month sample_sheets/bac-son/2024-06 1)
# Plans that are no plain numbers: bounds, ranges, changes, ranks.
add_rollup_oracles(targets tests/pipeline/targets 0)

# `folder` as openpyxl reads it, where the folder exists.
function(add_cells_oracle name folder)
  if(EXISTS ${folder})
    add_test(NAME oracle.${name}.read_by_openpyxl_alike
      COMMAND ${TONGHOP_PYTHON} ${tools}/oracle_cells.py $<TARGET_FILE:tonghop> ${folder})
  else()
    add_test(NAME oracle.${name}.read_by_openpyxl_alike
      COMMAND ${CMAKE_COMMAND} -E echo "skipped: ${folder} is absent")
  endif()
  set_tests_properties(oracle.${name}.read_by_openpyxl_alike PROPERTIES
    LABELS oracle SKIP_RETURN_CODE 77 SKIP_REGULAR_EXPRESSION "^skipped:" TIMEOUT 600)
endfunction()

add_cells_oracle(sample_sheets ${PROJECT_SOURCE_DIR}/sample_sheets)
add_cells_oracle(strange_workbooks ${PROJECT_SOURCE_DIR}/../shared/corpora)

# The labelled workbooks of tests/layouts say what their labels say, and are made anew byte for byte.
add_test(NAME oracle.layouts.labels_agree COMMAND ${TONGHOP_PYTHON} ${tools}/make_layouts.py --check)
set_tests_properties(oracle.layouts.labels_agree PROPERTIES LABELS oracle SKIP_RETURN_CODE 77 TIMEOUT 120)

# Workbooks of unknown form, read by themselves and with the draft that suggest prints for them: at least so many per cent
# of the labels are found, at most so many per cent of what is printed is wrong.
# To read each with its draft takes twice as long: further arguments say which are enough.
function(add_detection_oracle folder recall wrong)
  foreach(way extract suggest)
    if(way STREQUAL suggest)
      set(option --suggest ${ARGN})
    else()
      set(option)
    endif()
    add_test(NAME oracle.${folder}.detected_by_${way}
      COMMAND ${TONGHOP_PYTHON} ${tools}/score_layouts.py $<TARGET_FILE:tonghop>
        --labels ${PROJECT_SOURCE_DIR}/tests/${folder} ${option} --oracle ${recall} ${wrong}
      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(oracle.${folder}.detected_by_${way} PROPERTIES LABELS oracle TIMEOUT 900)
  endforeach()
endfunction()

add_detection_oracle(layouts 96 0.2)
add_detection_oracle(held_out 98 0.2 offices communes provinces)

# The same workbooks after random changes of their layout: no figure changes or vanishes without a finding. A third of what
# `tools/mutate_layouts.py PROGRAM` makes by itself, which takes minutes.
add_test(NAME oracle.layouts.changed_and_told
  COMMAND ${TONGHOP_PYTHON} ${tools}/mutate_layouts.py $<TARGET_FILE:tonghop> --count 300 --seed 1 -v
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties(oracle.layouts.changed_and_told PROPERTIES LABELS oracle SKIP_RETURN_CODE 77 TIMEOUT 900)
