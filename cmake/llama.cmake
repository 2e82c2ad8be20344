# llama.cpp, for svea-llama. The system's is taken where it is the version that src/llama/llama_c.h describes; else the
# one of third_party/llama, which scripts/install_llama.sh puts there. Without either, svea-llama is left out.
set(SVEA_LLAMA_VERSION 0.5.0)
find_package(llama ${SVEA_LLAMA_VERSION} EXACT CONFIG QUIET)
if(TARGET llama)
  message(STATUS "llama.cpp: the system's, in ${LLAMA_LIB_DIR}")
  return()
endif()

# Looked at again when the packages have come or gone.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/third_party/llama)
file(GLOB llama_files ${CMAKE_SOURCE_DIR}/third_party/llama/node_modules/@node-llama-cpp/linux-x64/bins/linux-x64/lib*.so)
list(FILTER llama_files EXCLUDE REGEX "libllama-common")
if(NOT llama_files)
  message(WARNING "No llama.cpp: svea-llama is left out. Run scripts/install_llama.sh to have it.")
  return()
endif()

# Beside the programs, so that a build can be moved: they look in ../lib/svea-llama.
set(SVEA_LLAMA_FOLDER ${CMAKE_BINARY_DIR}/lib/svea-llama)
file(COPY ${llama_files} DESTINATION ${SVEA_LLAMA_FOLDER})
foreach(name IN ITEMS ggml-base ggml.v${SVEA_LLAMA_VERSION} llama.v${SVEA_LLAMA_VERSION})
  string(REGEX REPLACE "\\.v.*" "" target ${name})
  add_library(${target} SHARED IMPORTED GLOBAL)
  set_target_properties(${target} PROPERTIES IMPORTED_LOCATION ${SVEA_LLAMA_FOLDER}/lib${name}.so)
endforeach()
target_link_libraries(ggml INTERFACE ggml-base)
target_link_libraries(llama INTERFACE ggml)
