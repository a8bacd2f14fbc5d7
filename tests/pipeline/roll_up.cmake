# cmake -DPROGRAM=tonghop -DREPORTS=folder -DOUT=folder -DSTATUS=n -P roll_up.cmake, in the project's
# folder: a roll-up of June 2024 that must end with exit code n (1: made, and there are errors to mend).
execute_process(
  COMMAND ${PROGRAM} rollup mappings/profiles/bac-son.json --period 2024-06 ${REPORTS} --out ${OUT}
  RESULT_VARIABLE status)
if(NOT status EQUAL STATUS)
  message(FATAL_ERROR "the roll-up ended with ${status}, not with ${STATUS}")
endif()
