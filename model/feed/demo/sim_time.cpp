#include "model/feed/demo/sim_time.h"

namespace souverix::demo
{
namespace
{

void appendTwo(std::string& out, std::int64_t value)
{
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
}

} // namespace

void TimeText::append(std::string& out, SimTime t, int digits)
{
    const std::int64_t day = t / kDay;
    if (day != m_day) {
        m_day = day;
        m_date = toUtc(day * kDay).toSecondString().substr(0, 11);
    }
    out += m_date;
    const std::int64_t second = t % kDay / kSecond;
    appendTwo(out, second / 3600);
    out += ':';
    appendTwo(out, second / 60 % 60);
    out += ':';
    appendTwo(out, second % 60);
    if (digits > 0) {
        out += '.';
        std::int64_t scale = kSecond / 10;
        std::int64_t nanos = t % kSecond;
        for (int i = 0; i < digits; ++i, scale /= 10)
            out += static_cast<char>('0' + nanos / scale % 10);
    }
    out += 'Z';
}

} // namespace souverix::demo
