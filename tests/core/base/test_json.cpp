#include <QTest>

#include "core/base/json.h"
#include "text_of.h"

using namespace clientele;

class TestJson : public QObject {
    Q_OBJECT
   private slots:
    void writes_members_arrays_and_escapes() {
        JsonWriter writer;
        writer.begin_object()
            .member("a", "x\"\\\n\x01")
            .member("n", 0.1)
            .member("i", std::uint64_t{18446744073709551615U});
        writer.key("list")
            .begin_array()
            .value(true)
            .null()
            .value(std::int64_t{-5})
            .begin_object()
            .end_object()
            .end_array();
        writer.end_object();
        QCOMPARE(q(writer.text()),
                 q("{\"a\":\"x\\\"\\\\\\n\\u0001\",\"n\":0.1,\"i\":18446744073709551615,\"list\":[true,null,-5,{}]}"));
    }

    void indents_a_line_a_member() {
        JsonWriter writer(2);
        writer.begin_object().member("a", 1).key("b").begin_array().value(2).end_array().end_object();
        QCOMPARE(q(writer.text()), q("{\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}"));
    }

    void missing_numbers_are_null_and_broken_text_is_marked() {
        JsonWriter writer;
        writer.begin_array().value(std::nan("")).value("a\xFFz\xC3\xA9\xED\xA0\x80").end_array();
        QCOMPARE(q(writer.text()), q("[null,\"a\xEF\xBF\xBDz\xC3\xA9\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"]"));
    }

    void reads_back_what_was_written() {
        const std::map<std::string, std::string> members{{"", "nothing"}, {"ä \"", "line\nline\t\x02"}, {"z", ""}};
        const auto json = parse_json(write_json(members));
        QVERIFY(json.has_value());
        for (const auto& [name, value] : members) QCOMPARE(q(*json->find(name)->string()), q(value));
        QCOMPARE(json->object()->size(), members.size());
    }

    void reads_numbers_and_code_points() {
        const auto json = parse_json(" [ -1.5e3 , \"\\u00e9\\ud83d\\ude00\" , [] , {\"a\" : null} ] ");
        QVERIFY(json.has_value());
        const Json::Array& items = *json->array();
        QCOMPARE(*items[0].number(), -1500.0);
        QCOMPARE(q(*items[1].string()), q("é😀"));
        QVERIFY(items[3].find("a")->is_null());
        QVERIFY(!items[3].find("b"));
    }

    void says_where_it_is_no_json() {
        for (const char* broken : {"", "{", "[1,]", "{\"a\":1,}", "\"\x01\"", "tru", "1 2", "\"\\ud800\"", "nan",
                                   "-inf", "[-nan]", "\"a\xFF\"", "[1"})
            QVERIFY2(!parse_json(broken), broken);
        QCOMPARE(q(parse_json("{\n  \"a\": x}").error()), q("This is not JSON: line 2, column 8."));
        QVERIFY(!parse_json(std::string(1000, '[')));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
