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

} // namespace soundings::test
