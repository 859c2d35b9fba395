# SPDX-License-Identifier: MIT
# One interface target carries the warnings and sanitizers of every target of ours.
add_library(marchland_options INTERFACE)
target_compile_options(marchland_options INTERFACE
  -Wall -Wextra          # the usual mistakes
  -Wpedantic             # what only GCC accepts does not build elsewhere
  -Wshadow               # a name that hides another one reads as the other one
  -Wconversion           # coordinates, pixels and bytes are different numbers: say so where they meet
  -Wnon-virtual-dtor     # deleting through a base without one is undefined
  -Woverloaded-virtual   # a typo in a signature makes a new function
  -Wimplicit-fallthrough # a case that runs into the next one is almost never meant
  -Wduplicated-cond      # the second test of the same thing was meant to be another
  -Wno-restrict)         # GCC 12 raises it falsely inside std::string at -O2 and above (its bug 105651)
if(MARCHLAND_WERROR)
  target_compile_options(marchland_options INTERFACE -Werror)
endif()
if(MARCHLAND_SANITIZE)
  target_compile_options(marchland_options INTERFACE
    -fsanitize=${MARCHLAND_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
    -Wno-maybe-uninitialized) # instrumented code makes it warn about the library
  target_link_options(marchland_options INTERFACE -fsanitize=${MARCHLAND_SANITIZE})
endif()

# A library of ours: one folder under src/, all its .cpp files. Globbing, because a file is one idea
# and adding an idea should not need a second edit; CONFIGURE_DEPENDS notices new files.
function(marchland_library name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(marchland_${name} STATIC ${sources})
  target_include_directories(marchland_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(marchland_${name} PRIVATE marchland_options)
endfunction()
