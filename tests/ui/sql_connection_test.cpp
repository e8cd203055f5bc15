#include "ui/sql/sql_connection.h"

#include <QtTest>

#include "ui/sql/sql_editor.h"
#include "ui/sql/sql_highlighter.h"

using namespace brook;
using namespace brook::ui;

namespace {

TopicTable tableOf(const std::string& name) {
    TopicTable table;
    table.name = table.topic = name;
    return table;
}

std::optional<SqlProblem> problemWith(const QString& statement) {
    SqlConnection connection({tableOf("flights.events"), tableOf("orders")}, std::make_shared<TableReads>(), 0);
    auto prepared = connection.prepare(statement);
    return prepared ? std::nullopt : std::optional(prepared.error());
}

}  // namespace

class SqlConnectionTest final : public QObject {
    Q_OBJECT

private slots:
    void whatOnlyReadsIsAllowed_data() {
        QTest::addColumn<QString>("statement");
        for (const char* statement :
             {"SELECT * FROM orders", "SELECT * FROM \"flights.events\" WHERE offset = 1",
              "SELECT orders.offset FROM orders JOIN \"flights.events\" f USING (key)",
              "WITH c AS (SELECT 1) SELECT * FROM c", "VALUES (1), (2)", "EXPLAIN QUERY PLAN SELECT * FROM orders",
              "SELECT * FROM json_each('[1]')", "SELECT 1; -- that is all", "SELECT 1;  ", "", "-- nothing",
              "SELECT value ->> 'a', json_extract(value, '$.b') FROM orders WHERE timestamp > ms('2025-01-01')",
              "SELECT count(*) FROM orders('read_uncommitted')"})
            QTest::newRow(statement) << QString(statement);
    }
    void whatOnlyReadsIsAllowed() {
        QFETCH(QString, statement);
        const auto problem = problemWith(statement);
        QVERIFY2(!problem, problem ? qPrintable(problem->sentence) : "");
    }

    void nothingElseIs_data() {
        QTest::addColumn<QString>("statement");
        for (const char* statement : {"CREATE TABLE t(x)",
                                      "CREATE TEMP TABLE t(x)",
                                      "CREATE VIEW v AS SELECT 1",
                                      "DROP TABLE orders",
                                      "INSERT INTO orders VALUES (1)",
                                      "UPDATE orders SET key = 1",
                                      "DELETE FROM orders",
                                      "CREATE VIRTUAL TABLE v USING orders",
                                      "ATTACH '/etc/passwd' AS x",
                                      "DETACH main",
                                      "PRAGMA temp_store_directory = '/'",
                                      "PRAGMA hard_heap_limit = 0",
                                      "PRAGMA table_info(orders)",
                                      "SELECT load_extension('x')",
                                      "VACUUM INTO '/tmp/x'",
                                      "BEGIN",
                                      "SAVEPOINT s",
                                      "ANALYZE",
                                      "REINDEX",
                                      "REPLACE INTO sqlite_master VALUES (1)",
                                      "UPDATE sqlite_master SET type = 'x'",
                                      "UPDATE sqlite_master SET sql = 'x' RETURNING type",
                                      "SELECT 1; DROP TABLE orders",
                                      "SELECT 1; SELECT 2",
                                      "SELECT ?",
                                      "SELECT :name",
                                      "SELECT 1; nonsense"})
            QTest::newRow(statement) << QString(statement);
    }
    void nothingElseIs() {
        QFETCH(QString, statement);
        QVERIFY(problemWith(statement));
    }

    void whatIsWrongIsSaidInWordsAtItsPlace_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("at");
        QTest::newRow("column") << "SELECT colour FROM orders"
                                << "There is no column “colour”. Texts stand in single "
                                   "quotes."
                                << "colour";
        QTest::newRow("topic") << "SELECT * FROM \"ödrers\""
                               << "There is no topic “ödrers”."
                               << "";
        QTest::newRow("text") << "SELECT * FROM orders WHERE key = \"k\""
                              << "There is no column “k”. Texts stand in single quotes."
                              << "\"k\"";
        QTest::newRow("syntax") << "SELECT 'ä' FORM orders WHERE"
                                << "“orders” is not expected here."
                                << "orders";
        QTest::newRow("function") << "SELECT shout(key) FROM orders"
                                  << "There is no function “shout”."
                                  << "shout";
        QTest::newRow("second") << "SELECT 1;\n SELECT 2"
                                << "One statement at a time: this begins a second one."
                                << "SELECT";
        QTest::newRow("write") << "DELETE FROM orders"
                               << "This is only for reading: nothing is written, attached, loaded or set here."
                               << "";
    }
    void whatIsWrongIsSaidInWordsAtItsPlace() {
        QFETCH(QString, statement);
        QFETCH(QString, words);
        QFETCH(QString, at);
        const auto problem = problemWith(statement);
        QVERIFY(problem.has_value());
        QCOMPARE(problem->sentence, words);
        if (!at.isEmpty()) QCOMPARE(statement.mid(problem->from, problem->count), at);
        QVERIFY(!problem->isUnfinished);
    }

    void whatGoesOnIsNotWrongYet() {
        QVERIFY(problemWith("SELECT * FROM")->isUnfinished);
        QVERIFY(problemWith("SELECT * FROM orders WHERE")->isUnfinished);
    }

    void namesOfTopicsBecomeNamesOfTables() {
        QCOMPARE(tableNames({"Orders", "orders", "x", "json_each", "sqlite_master"}),
                 (std::vector<std::string>{"Orders", "orders~2", "x", "json_each~2", "sqlite_master~2"}));
        QCOMPARE(quotedName("orders"), QString("orders"));
        QCOMPARE(quotedName("a.b-c"), QString("\"a.b-c\""));
        QCOMPARE(quotedName("select"), QString("\"select\""));
        QCOMPARE(quotedName("7up"), QString("\"7up\""));
        QVERIFY(!problemWith("SELECT * FROM " + quotedName("flights.events")));
    }

    void wordsOfSqlAreToldApart() {
        using Kind = SqlHighlighter::Kind;
        bool isInComment = false;
        const auto tokens = SqlHighlighter::tokensOf("SELECT key, 'it''s' /* a", isInComment);
        QCOMPARE(tokens.size(), 3U);
        QCOMPARE(tokens[0], (SqlHighlighter::Token{0, 6, Kind::Keyword}));
        QCOMPARE(tokens[1], (SqlHighlighter::Token{12, 7, Kind::Text}));
        QCOMPARE(tokens[2].kind, Kind::Comment);
        QVERIFY(isInComment);
        QCOMPARE(SqlHighlighter::tokensOf("b */ 12", isInComment).back(), (SqlHighlighter::Token{5, 2, Kind::Number}));
        QVERIFY(!isInComment);
    }

    void wordsAreCompleted() {
        SqlEditor editor;
        editor.setTables({"\"flights.events\"", "orders"});
        const auto after = [&editor](const QString& text) {
            editor.setPlainText(text);
            editor.moveCursor(QTextCursor::End);
            return editor.completions();
        };
        QCOMPARE(after("SELECT * FROM fli"), QStringList{"\"flights.events\""});
        QCOMPARE(after("SELECT * FROM \"flights.ev"), QStringList{"\"flights.events\""});
        QVERIFY(after("SELECT o.tim").contains("timestamp"));
        QVERIFY(after("sel").contains("SELECT"));
        QVERIFY(after("SELECT 'sel").isEmpty());
        QVERIFY(after("SELECT 1 -- sel").isEmpty());
        after("SELECT * FROM \"fli");
        QTest::keyClick(&editor, Qt::Key_Space, Qt::ControlModifier);
    }
};

QTEST_MAIN(SqlConnectionTest)
#include "sql_connection_test.moc"
