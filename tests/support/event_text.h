#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace souverix::test
{

/// Builds one event's JSON: enough of an envelope to be well-formed, every part replaceable.
struct EventText {
    std::string type = "node.registered"; ///< short name,without prefix and suffix
    std::string subject = "node-1";
    std::string time = "2026-02-01T00:00:00Z";
    std::string recorded; ///< `time` where empty
    std::string region = "region-a";
    std::uint64_t sequence = 0;
    std::string data = "{}";

    [[nodiscard]] std::string json() const
    {
        const std::string full = "io.souverix." + type + ".v1";
        return R"({"specversion":"1.0","id":"e-)" + region + "-" + std::to_string(sequence) +
               R"(","source":"/test","type":")" + full + R"(","subject":")" + subject +
               R"(","time":")" + time + R"(","recordedtime":")" +
               (recorded.empty() ? time : recorded) + R"(","region":")" + region +
               R"(","sequence":")" + std::to_string(sequence) + R"(","data":)" + data + "}";
    }
};

/// The `data` of a complete node.registered.
[[nodiscard]] inline std::string registration(std::string_view serial = "S-1",
                                              std::string_view cluster = "prod-1",
                                              std::string_view role = "core",
                                              std::string_view batch = "B-1")
{
    return R"({"serial":")" + std::string(serial) + R"(","model":"M","role":")" +
           std::string(role) + R"(","cluster":")" + std::string(cluster) +
           R"(","manufacturing":{"origin":"F","batch_id":")" + std::string(batch) +
           R"(","date":"2024-07-15","qc_signature":"sha256:)" + std::string(64, 'a') + R"("}})";
}

} // namespace souverix::test
