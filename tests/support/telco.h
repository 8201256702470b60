#pragma once

#include <QFile>
#include <map>
#include <string>
#include <vector>

/// IBM's file of telephone customers as texts by column; empty where the file is absent.
inline std::map<std::string, std::vector<std::string>> telco() {
    std::map<std::string, std::vector<std::string>> columns;
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/telco_churn/Telco-Customer-Churn.csv"));
    if (!file.open(QIODevice::ReadOnly)) return columns;
    const QList<QByteArray> header = file.readLine().trimmed().split(',');
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells.size() != header.size()) continue;
        for (qsizetype i = 0; i < header.size(); ++i)
            columns[header[i].toStdString()].push_back(cells[i].toStdString());
    }
    return columns;
}

inline std::vector<std::uint8_t> churned(const std::map<std::string, std::vector<std::string>>& table) {
    std::vector<std::uint8_t> outcomes;
    for (const std::string& each : table.at("Churn")) outcomes.push_back(each == "Yes" ? 1 : 0);
    return outcomes;
}
