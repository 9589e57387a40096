#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

namespace souverix::test
{

/// The bytes of a file below tests/data/vectors; empty where there is none.
[[nodiscard]] inline std::string readVector(const std::string& path)
{
    std::ifstream file(SOUVERIX_TEST_DATA "/vectors/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The same, read as JSON.
[[nodiscard]] inline nlohmann::json readVectorJson(const std::string& path)
{
    return nlohmann::json::parse(readVector(path));
}

/// Calls `use` with `bytes` cut at every length, and with bits turned at every byte (two a byte).
template <class Use>
void attack(const std::string& bytes, Use use)
{
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        use(bytes.substr(0, cut));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const int mask : {0x01, 0x80, 0xFF}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ mask);
            use(changed);
        }
    }
}

} // namespace souverix::test
