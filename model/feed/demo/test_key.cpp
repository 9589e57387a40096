#include "model/feed/demo/test_key.h"

namespace souverix::demo
{

// Made for this program by `openssl genpkey`; public by being here, and used for nothing else.
std::string_view attestationTestKey()
{
    return "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDvrAYXzE+iqMgf+mvQSlbi4zW3F+"
           "n2Au7xxTzJEaiF"
           "Yir6HO/yx7CiNVA2ECVGPUAsdDney6mBt6KOGBP/"
           "jbtehziD3VGNy+yEksvP+HAgM8Wu2NljBdeGExJcnwjeDQFu3gNs"
           "MfsR/qedPw3nVsdMrMOpO5S+s79EsPxwjzi0YICEG1xrIE3ap1xTpR3/"
           "WvuusU35NC4Z2LPbRdNAUCnanqd3155c7ppR"
           "VHaHk9xYOSMT7eWsYeggLT/MwCXfcNhNi0I+8do6e0FKq0BhrCfNFcPFo2Ge3/"
           "f+85oYne0YWAC1MdvL+6lYa4OklD5i"
           "0l8zfroiLMQyHyuCQbSa8t27AgMBAAECggEAFXV9tCrHDzrKdFExJFyg6+"
           "lJBBmK3qEuRg0RX2AKioAay1BvoXlZ/3lY"
           "3bD+DWHAObAMWxOOxpOrunTocXn+BpLX2g1PrID6LnflnLt97+bYHSAYUq08D1VCJciC0ZLbh9LZU+"
           "95BIhG91AlIrXv"
           "2+sfYlXN1cdKlFATwiY9/"
           "v71P0CByi4makUiQ0NCdJMzl35iuHn5R6RkivgnVlEYZZMF06AymH+b5prksQaFOxk2i4AR"
           "yBvdNQYwJSqQ4QGyfzSRFJy4bZZK2YHzwGopPvVFY+NanqgJo8r3eS+9OaVuP1mteL+"
           "i1NaR3shD5oyAtqeby1yr/Evv"
           "JZji9Y/"
           "hHQKBgQD9a++my7S1TjAvFguz8Sdta+ddnGRJsHTejjtHnTt3EPYvtdWCTtVALyiwEi42Qzc5AjywgWgeCJaK"
           "NAr8Ob6wvzpiBfrGJ5OR7tCVgHxVOQKhMRcTHvlUmmliXMVmUBtrFfdDu3btgs+"
           "lR8rMy4YHbQmzD5sZHFLu75HsG80e"
           "DwKBgQDyHEZzj+9iOnrNvKKF4BZci7/17H+oMXHJNv5NQgxtzDTfkD4WhxHWhW7XARkkyUWyv0ZHSZL+/"
           "t706fZZBhSo"
           "jX3SXOiT5ZaKTkmOygnyXP56CiDqr7Atj86BV29HTxNltN8Zl1DqQz4GDFxQzGH+GVI3ByW2AguURx8+"
           "ALixlQKBgQCJ"
           "/gojAu1FhGvMV+7LbtcPSCBV4uDhF0qsHTq+RimpLf1AAX1fVVndd1Bqf5vWREd/rW4qlmyBXh/K5YfNzAu/"
           "5oD9+0+Q"
           "MuCyKB5AKhSJu19pMnfkG4ucu/ACdY2vppMnfnCD20JpFj/"
           "HOg598Zzr0j3j2O2VgMzP+ne033aTlQKBgBKtm8HOmOk7"
           "Gb5Fj0RExXTeUzDlzfNr3Rto4rWTIuJVnr6goimawgWKxcJQk2ADJx1jJEjbpDuH7it24Up87ZsTT2GrSUYfsD1"
           "7TLF3"
           "ZM0N35QKs/"
           "9nDnB1Z7kSxcL6lsSB77RJuDRae657xaN2IRk5Wt5j7sTb44jM89wUsisBAoGANNOOTd06x3THjV72MEzr"
           "jQuzHZ2pWAWvPfeJ1nSy6vWNwHxg9/"
           "FrYEE8OV74nXjQp934MurLs8DqbVH4WInzR8dcJbHrEkQf8pQZMwzd+N7gQEd4"
           "supuKX++xXNBbxNyvDWhN5LnivLZ5iQ9Dmgvl6URGZAhUJVYfyglqcq6y0A=";
}

} // namespace souverix::demo
