#pragma once

#include <QString>

#include <string>
#include <vector>

#include "engine/admin/values.h"

/// Settings in words. Kafka's names stay what they are; a name is said in words beside them where we have some.
namespace brook::ui {

/// A subject under which settings stand together on the page.
struct SettingGroup {
    QString key;  ///< stays the same from language to language
    QString title;
    QString note;  ///< what the subject is about
};

/// "retention.ms" → "Keep records for"; the name itself where there are no words.
QString settingTitle(const std::string& name);
/// Where a setting stands among those of its subject: those with words as they are read, the others after them.
int settingOrder(const std::string& name);
/// The subject of a topic's setting, or of one of the broker's.
SettingGroup settingGroup(const std::string& name, bool ofTopic);
/// Where the subject stands among the others.
int settingGroupOrder(const QString& key);
/// Where a value comes from.
QString sourceWords(admin::SettingSource source);
/// "[0,...]" → "0 and more", "[a, b]" → "a, b"; empty for anything.
QString allowedWords(const admin::SettingRow& row);
/// The value in words, "not set" for none.
QString valueWords(const std::optional<std::string>& value, admin::SettingUnit unit);
/// The words that may be chosen, if only some may be.
QStringList allowedChoices(const admin::SettingRow& row);

}  // namespace brook::ui
