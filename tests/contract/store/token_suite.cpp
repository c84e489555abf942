#include "contract/store/store_suite.h"

#include <QTest>

namespace soundings::test {

using engine::TokenStore;
using engine::TokenUse;

namespace {

ApiToken token(const char *name, const char *digest)
{
    return {.name = QString::fromUtf8(name), .scope = TokenScope::write, .digest = digest, .createdAt = kNow};
}

} // namespace

void StoreSuite::tokensComeBackWhole()
{
    TokenStore &tokens = store().tokens();
    ApiToken brief = token("zoë’s phone", "aa");
    brief.expiresAt = kNow + std::chrono::days(30);
    brief.scope = TokenScope::admin;
    REQUIRE_OK(tokens.add(brief));
    REQUIRE_OK(tokens.add(token("backup", "bb")));

    const auto found = tokens.all();
    REQUIRE_OK(found);
    QCOMPARE(found->size(), std::size_t(2));
    const ApiToken &backup = found->front(), &phone = found->back();
    QCOMPARE(backup.name, QStringLiteral("backup"));
    QCOMPARE(backup.scope, TokenScope::write);
    QCOMPARE(backup.digest, QByteArray("bb"));
    QCOMPARE(backup.createdAt, kNow);
    QVERIFY(!backup.expiresAt && !backup.lastUsedAt);
    QCOMPARE(phone.name, brief.name);
    QCOMPARE(phone.scope, TokenScope::admin);
    QCOMPARE(phone.expiresAt, brief.expiresAt);
}

void StoreSuite::tokenNamesStandOnce()
{
    TokenStore &tokens = store().tokens();
    REQUIRE_OK(tokens.add(token("backup", "aa")));
    const auto second = tokens.add(token("backup", "bb"));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::conflict);
    QCOMPARE(tokens.all()->front().digest, QByteArray("aa"));
    REQUIRE_OK(tokens.remove(QStringLiteral("backup")));
    QCOMPARE(tokens.remove(QStringLiteral("backup")).error().code, ErrorCode::notFound);
    REQUIRE_OK(tokens.add(token("backup", "bb")));
}

void StoreSuite::usesOfTokensOnlyMoveForward()
{
    TokenStore &tokens = store().tokens();
    REQUIRE_OK(tokens.add(token("backup", "aa")));
    const auto lastUse = [&] { return tokens.all()->front().lastUsedAt; };
    const TokenUse later[] = {{"aa", kNow + std::chrono::hours(2)}, {"gone", kNow}};
    REQUIRE_OK(tokens.markUsed(later));
    QCOMPARE(lastUse(), kNow + std::chrono::hours(2));
    const TokenUse earlier[] = {{"aa", kNow + std::chrono::hours(1)}}; // told late by another server
    REQUIRE_OK(tokens.markUsed(earlier));
    QCOMPARE(lastUse(), kNow + std::chrono::hours(2));
}

void StoreSuite::pairingCodesAreTakenOnceAndInTime()
{
    engine::TokenStore &tokens = store().tokens();
    const auto codeOf = [](const QByteArray &digest, TokenScope scope, std::chrono::minutes lifetime) {
        return engine::PairingCode{digest, scope, kNow + lifetime};
    };
    REQUIRE_OK(tokens.addPairing(codeOf("aa", TokenScope::write, std::chrono::minutes(5)), kNow));
    REQUIRE_OK(tokens.addPairing(codeOf("bb", TokenScope::read, std::chrono::minutes(1)), kNow));
    QCOMPARE(tokens.takePairing("cc", kNow).error().code, ErrorCode::notFound);
    const auto taken = tokens.takePairing("aa", kNow);
    REQUIRE_OK(taken);
    QCOMPARE(*taken, TokenScope::write);
    QCOMPARE(tokens.takePairing("aa", kNow).error().code, ErrorCode::notFound);
    QCOMPARE(tokens.takePairing("bb", kNow + std::chrono::minutes(1)).error().code, ErrorCode::notFound);
    REQUIRE_OK(tokens.takePairing("bb", kNow + std::chrono::seconds(59)));

    REQUIRE_OK(tokens.addPairing(codeOf("dd", TokenScope::admin, std::chrono::minutes(5)), kNow));
    REQUIRE_OK(tokens.dropPairings());
    QCOMPARE(tokens.takePairing("dd", kNow).error().code, ErrorCode::notFound);
}

} // namespace soundings::test
