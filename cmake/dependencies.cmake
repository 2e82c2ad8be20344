# Every library of others, found once. docs/dependencies.md says why each is here;
# cmake/header_homes.cmake says which module may include its headers.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(SQLite3 REQUIRED)
find_package(CURL REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)

foreach(package IN ITEMS libsodium libutf8proc xapian-core libseccomp libzip poppler tesseract lept libtiff-4 gumbo md4c uchardet gmime-3.0 re2 hunspell xlsxwriter)
  string(MAKE_C_IDENTIFIER ${package} target)
  pkg_check_modules(${target} REQUIRED IMPORTED_TARGET ${package})
endforeach()

# Debian's libstemmer-dev ships no pkg-config file.
find_library(SVEA_STEMMER stemmer REQUIRED)
# Nor does libcsv-dev.
find_library(SVEA_CSV csv REQUIRED)
find_package(CLI11 REQUIRED)
find_package(doctest REQUIRED)
find_package(rapidcheck REQUIRED)
find_package(benchmark REQUIRED)
# Only a benchmark compares with FAISS, which asks for OpenMP: clang has none of its own.
find_package(OpenMP QUIET)
if(OpenMP_CXX_FOUND)
  find_package(faiss QUIET)
endif()
