# cmake -D OUTPUT=FILE.cpp -D INPUTS=A.json;B.json -P embed.cmake
# Writes the files as byte arrays, found by name through souverix::cycloneDxSchema.
set(table "")
set(arrays "")
set(number 0)
foreach(input ${INPUTS})
  get_filename_component(name ${input} NAME)
  file(READ ${input} hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char kFile${number}[] = {${bytes}};\n")
  string(APPEND table "    if (name == \"${name}\")\n        return {reinterpret_cast<const char*>(kFile${number}), sizeof kFile${number}};\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUTPUT} "#include \"model/trust/cyclonedx_schema.h\"

namespace souverix
{
namespace
{
${arrays}
} // namespace

std::string_view cycloneDxSchema(std::string_view name)
{
${table}    return {};
}

} // namespace souverix
")
