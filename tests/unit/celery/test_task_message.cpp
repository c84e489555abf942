#include "celery/wire/names.h"
#include "celery/wire/python_text.h"
#include "celery/wire/task_message.h"
#include "celery/wire/task_result.h"

#include <QJsonDocument>
#include <QTest>

using namespace soundings;
using namespace soundings::celery;

/// Messages and results as text. The examples were captured from Celery 5.2 and 5.6.
class TestTaskMessage : public QObject {
    Q_OBJECT

private:
    static QJsonObject object(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

private slots:
    void whatCelerySendsIsRead()
    {
        const auto delivery = decodeTask(
            R"({"body": "W1syLCAzXSwge30sIHsiY2FsbGJhY2tzIjogbnVsbCwgImVycmJhY2tzIjogbnVsbCwgImNoYWluIjogbnVsbCwgImNob3JkIjogbnVsbH1d",
 "content-encoding": "utf-8", "content-type": "application/json",
 "headers": {"lang": "py", "task": "exp.add", "id": "05028f00-72e7-4f5b-9a78-48d6ee517587",
   "shadow": null, "eta": "2026-11-20T23:25:02.599928+00:00", "expires": null, "group": null, "group_index": null,
   "retries": 2, "timelimit": [30, 20],
   "root_id": "05028f00-72e7-4f5b-9a78-48d6ee517587", "parent_id": null,
   "argsrepr": "[2, 3]", "kwargsrepr": "{}", "origin": "gen15655@vm", "ignore_result": false,
   "replaced_task_nesting": 0, "stamped_headers": null, "stamps": {}},
 "properties": {"correlation_id": "05028f00-72e7-4f5b-9a78-48d6ee517587",
   "reply_to": "8d45ea63-ec50-39ed-9470-436ea91cf6b9", "delivery_mode": 2,
   "delivery_info": {"exchange": "", "routing_key": "celery"},
   "priority": 0, "body_encoding": "base64", "delivery_tag": "39d71a8e-0a16-4e9f-a47c-093a4df69936"}})");
        QVERIFY(delivery);
        QCOMPARE(delivery->tag, QByteArray("39d71a8e-0a16-4e9f-a47c-093a4df69936"));
        QVERIFY(!delivery->redelivered);
        const TaskOrder &order = delivery->order;
        QCOMPARE(order.task, QStringLiteral("exp.add"));
        QCOMPARE(order.args, (QJsonArray{2, 3}));
        QCOMPARE(order.retries, 2);
        QCOMPARE(order.hardLimit, 30.0); // the hard one comes first
        QCOMPARE(order.softLimit, 20.0);
        QCOMPARE(toIso8601(*order.eta), QStringLiteral("2026-11-20T23:25:02.600Z"));
        QVERIFY(!order.expires);
        QCOMPARE(order.argsText, QStringLiteral("[2, 3]"));
    }

    void timesWithoutAZoneAreUtc()
    {
        TaskOrder order{.id = QStringLiteral("a"), .task = QStringLiteral("t")};
        QByteArray message = encodeTask(order);
        message.replace("\"eta\":null", "\"eta\":\"2026-01-02T03:04:05\"");
        QCOMPARE(toIso8601(*decodeTask(message)->order.eta), QStringLiteral("2026-01-02T03:04:05Z"));
    }

    void whatWeSendIsReadAgain()
    {
        const TaskOrder order{.id = QStringLiteral("an id"),
            .task = QStringLiteral("some.task"),
            .args = {1, QStringLiteral("ä"), QJsonValue()},
            .kwargs = {{QStringLiteral("k"), QJsonArray{true}}},
            .expires = Timestamp(std::chrono::milliseconds(1'700'000'000'123)),
            .softLimit = 1.5,
            .rootId = QStringLiteral("root"),
            .group = QStringLiteral("g"),
            .groupIndex = 3,
            .priority = 9};
        const auto delivery = decodeTask(encodeTask(order));
        QVERIFY(delivery);
        QCOMPARE(delivery->order.args, order.args);
        QCOMPARE(delivery->order.kwargs, order.kwargs);
        QCOMPARE(delivery->order.expires, order.expires);
        QCOMPARE(delivery->order.softLimit, order.softLimit);
        QCOMPARE(delivery->order.groupIndex, order.groupIndex);
        QCOMPARE(delivery->order.priority, 9);
        QCOMPARE(delivery->order.rootId, QStringLiteral("root"));
    }

    void aRetryKeepsTheBodyAndUnknownHeaders()
    {
        QByteArray raw = encodeTask({.id = QStringLiteral("a"), .task = QStringLiteral("t"), .args = {1}});
        raw.replace("\"lang\":", "\"x-custom\":\"kept\",\"lang\":");
        const auto first = decodeTask(raw);
        const QByteArray retry = retryOf(*first, Timestamp(std::chrono::seconds(1'800'000'000)));
        QCOMPARE(object(retry)[QStringLiteral("body")], object(raw)[QStringLiteral("body")]);
        QCOMPARE(object(retry)[QStringLiteral("headers")][QStringLiteral("x-custom")], QStringLiteral("kept"));
        const auto second = decodeTask(retry);
        QCOMPARE(second->order.id, QStringLiteral("a"));
        QCOMPARE(second->order.retries, 1);
        QVERIFY(second->order.eta && second->tag != first->tag);
    }

    void aMessageThatGoesBackIsMarked()
    {
        const QByteArray raw = encodeTask({.id = QStringLiteral("a"), .task = QStringLiteral("t")});
        const auto again = decodeTask(redeliveryOf(raw));
        QVERIFY(again->redelivered);
        QCOMPARE(again->tag, decodeTask(raw)->tag);
    }

    void listsOfPrioritiesAreNamedAsKombuDoes()
    {
        const QString queue = QStringLiteral("q");
        QCOMPARE(Names::list(queue, 0), QByteArray("q"));
        QCOMPARE(Names::list(queue, 2), QByteArray("q"));
        QCOMPARE(Names::list(queue, 5),
            QByteArray("q\x06\x16"
                       "3"));
        QCOMPARE(Names::list(queue, 9),
            QByteArray("q\x06\x16"
                       "9"));
        QCOMPARE(Names::list(queue, 99),
            QByteArray("q\x06\x16"
                       "9"));
        QCOMPARE(Names(3).eventChannel("task.multi"), QByteArray("/3.celeryev/task.multi"));
    }

    void pythonSeesItsOwnNotation()
    {
        const QJsonArray value = {
            1, 2.5, true, QJsonValue(), QStringLiteral("it's"), QJsonObject{{QStringLiteral("a"), QStringLiteral("b")}}};
        QCOMPARE(pythonText(value), QStringLiteral("[1, 2.5, True, None, \"it's\", {'a': 'b'}]"));
        QCOMPARE(pythonText(QString(5000, u'x'), 20).size(), 20);
        QCOMPARE(pythonTime(Timestamp(std::chrono::milliseconds(1'700'000'000'007))),
            QStringLiteral("2023-11-14T22:13:20.007000+00:00"));
    }

    void resultsOfCeleryAreRead()
    {
        const auto failure = decodeResult(
            R"({"status": "FAILURE", "result": {"exc_type": "ValueError", "exc_message": ["boom"], "exc_module": "builtins"},
 "traceback": "Traceback (most recent call last):\nValueError: boom\n", "children": [],
 "date_done": "2026-11-20T23:24:59.187755", "task_id": "3a4193a0"})");
        QVERIFY(failure && failure->failure);
        QCOMPARE(failure->state, JobState::failure);
        QCOMPARE(failure->failure->type, QStringLiteral("ValueError"));
        QCOMPARE(failure->failure->message, QStringLiteral("boom"));
        QCOMPARE(toIso8601(*failure->finishedAt), QStringLiteral("2026-11-20T23:24:59.188Z"));
        QCOMPARE(decodeResult(R"({"status": "PROGRESS", "result": {"done": 1}, "task_id": "x"})")->state, JobState::started);
        QVERIFY(!decodeResult("no json"));
    }

    void resultsHaveWhatClientsNeed()
    {
        TaskResult result{.id = QStringLiteral("x"), .state = JobState::failure};
        result.failure = JobFailure{QStringLiteral("ValueError"), QStringLiteral("boom"), {}};
        const QJsonObject meta = object(encodeResult(result));
        QCOMPARE(meta[QStringLiteral("status")], QStringLiteral("FAILURE"));
        QCOMPARE(meta[QStringLiteral("task_id")], QStringLiteral("x"));
        QCOMPARE(meta[QStringLiteral("result")][QStringLiteral("exc_module")], QStringLiteral("builtins"));
        result.failure->type = QStringLiteral("SoftTimeLimitExceeded");
        QCOMPARE(object(encodeResult(result))[QStringLiteral("result")][QStringLiteral("exc_module")],
            QStringLiteral("billiard.exceptions"));
    }
};

QTEST_GUILESS_MAIN(TestTaskMessage)
#include "test_task_message.moc"
