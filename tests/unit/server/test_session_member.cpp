#include "engine/live/session_text.h"
#include "server/live/session_member.h"

#include <QTest>

#include <memory>

using namespace soundings;
using namespace soundings::server;

namespace {

/// Takes everything at once and keeps it.
class KeepingWire : public SocketWire {
public:
    explicit KeepingWire(WireFlusher &flusher)
        : SocketWire(flusher, nullptr)
    {
    }
    void setReading(bool /*isReading*/) override { }

    QByteArray bytes;

protected:
    qint64 send(const char *data, qint64 size) override
    {
        bytes.append(data, size);
        return size;
    }
    void waitForRoom(bool /*isWanted*/) override { }
    void shutDown() override { }
    void close() override { }
};

QByteArray text(int seq)
{
    return engine::withSeq(R"({"type":"analysis_result"})", seq);
}

/// What a store says was missed: these, without their numbers in the text.
std::vector<engine::SessionMessage> stored(std::initializer_list<int> seqs)
{
    std::vector<engine::SessionMessage> messages;
    for (const int seq : seqs) {
        engine::SessionMessage message;
        message.seq = seq;
        message.text = R"({"type":"analysis_result"})";
        messages.push_back(message);
    }
    return messages;
}

} // namespace

/// A member of a session is told each number once and none is left out, in whatever order its welcome, what it asked for and what
/// is read because nothing was heard for a while come back.
class TestSessionMember : public QObject {
    Q_OBJECT

    WireFlusher m_flusher;
    KeepingWire *m_wire = nullptr; ///< the link's
    std::unique_ptr<WebSocketLink> m_link;
    std::unique_ptr<SessionMember> m_member;

    /// The numbers that were sent, in their order.
    QList<int> told()
    {
        m_wire->flush();
        QList<int> seqs;
        for (qsizetype at = 0; at < m_wire->bytes.size();) { // short messages: a byte that says what it is, and one how long
            const qsizetype size = uchar(m_wire->bytes[at + 1]);
            if (const auto seq = engine::seqOf(m_wire->bytes.mid(at + 2, size)))
                seqs.append(int(seq));
            at += 2 + size;
        }
        return seqs;
    }

private slots:
    void init()
    {
        m_wire = new KeepingWire(m_flusher);
        m_link = std::make_unique<WebSocketLink>(m_wire, QHostAddress::LocalHost, WebSocketLimits(), nullptr);
        m_member = std::make_unique<SessionMember>(m_link.get());
    }
    void cleanup()
    {
        m_member.reset();
        m_link.reset();
    }

    void whatHappensDuringTheWelcomeFollowsIt()
    {
        m_member->tell(text(5), 5);
        m_member->tell(text(6), 6);
        m_member->welcome("{}", 5); // it was read after number 5
        m_member->tell(text(7), 7);
        QCOMPARE(told(), (QList<int>{6, 7}));
    }
    void whatWasMissedComesOnceAndInOrder()
    {
        m_member->welcome("{}", 5);
        m_member->holdToCatchUp();
        m_member->tell(text(8), 8);
        m_member->give(stored({6, 7, 8}), 5);
        QCOMPARE(told(), (QList<int>{6, 7, 8}));
    }
    void whatWasMissedBeforeTheWelcomeComesBeforeWhatWasHeardSince()
    {
        m_member->holdToCatchUp(); // events are heard again, while 5 is being read
        m_member->keepHolding();
        m_member->tell(text(7), 7); // 6 was told when nobody heard it
        m_member->welcome("{}", 5);
        QCOMPARE(told(), QList<int>());
        m_member->holdToCatchUp();
        QCOMPARE(m_member->newestSeq(), 5);
        m_member->give(stored({6, 7}), 5);
        QCOMPARE(told(), (QList<int>{6, 7}));
    }
    void anAnswerToResumeLetsNothingPassThatIsMissed()
    {
        m_member->welcome("{}", 5);
        m_member->hold(); // it asks for what came after 3; that is read when 5 is the newest
        m_member->holdToCatchUp(); // then events are heard again
        m_member->tell(text(7), 7);
        m_member->give(stored({4, 5}), 3);
        QCOMPARE(told(), (QList<int>{4, 5}));
        m_member->give(stored({6, 7}), 5);
        QCOMPARE(told(), (QList<int>{4, 5, 6, 7}));
        m_member->tell(text(8), 8);
        QCOMPARE(told().last(), 8);
    }
    void anAnswerThatFailsLetsNothingPassEither()
    {
        m_member->welcome("{}", 5);
        m_member->hold();
        m_member->holdToCatchUp();
        m_member->tell(text(7), 7);
        m_member->release();
        QCOMPARE(told(), QList<int>());
        m_member->keepHolding(); // that could not be read either
        QCOMPARE(told(), QList<int>());
        m_member->holdToCatchUp();
        m_member->give(stored({6, 7}), 5);
        QCOMPARE(told(), (QList<int>{6, 7}));
    }
};

QTEST_GUILESS_MAIN(TestSessionMember)
#include "test_session_member.moc"
