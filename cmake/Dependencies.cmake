# SPDX-License-Identifier: MIT
# Every library from outside, as Debian 12 packages them (tools/packages.txt). Headers are SYSTEM, so that
# their warnings are not ours.
find_package(PkgConfig REQUIRED)
foreach(spec IN ITEMS "GDAL;gdal>=3.6" "PROJ;proj>=9" "PANGOCAIRO;pangocairo>=1.50" "CAIRO_PDF;cairo-pdf"
                      "CAIRO_SVG;cairo-svg" "QPDF;libqpdf>=11" "WEBP;libwebp libwebpmux" "WEBPDEMUX;libwebpdemux"
                      "FONTCONFIG;fontconfig" "ICU;icu-uc icu-i18n" "MARISA;marisa" "IMGUI;imgui"
                      "GEOGRAPHICLIB;geographiclib>=2" "SQLITE;sqlite3>=3.40"
                      "GUMBO;gumbo" "POPPLER;poppler-cpp>=22")
  list(GET spec 0 name)
  list(GET spec 1 modules)
  string(REPLACE " " ";" modules "${modules}")
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${modules})
endforeach()
find_path(GEOS_INCLUDE geos_c.h REQUIRED)
find_library(GEOS_C geos_c REQUIRED)
add_library(geos_c INTERFACE IMPORTED)
target_link_libraries(geos_c INTERFACE ${GEOS_C})
target_include_directories(geos_c SYSTEM INTERFACE ${GEOS_INCLUDE})
find_package(OpenGL REQUIRED COMPONENTS OpenGL)
find_package(SFML 2.5 REQUIRED COMPONENTS window system)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)
