#pragma once

#include <QByteArray>
#include <QDate>
#include <random>

/// Order lines of five stores over 1000 days from 2022-01-03 on; store s2 sells half from day 798 on.
inline QByteArray falling_store() {
    std::mt19937 random(3);
    QByteArray table = "order_id,customer_id,time,amount,store_id\n";
    const QDate first(2022, 1, 3);
    int order = 0;
    for (int day = 0; day < 1000; ++day) {
        for (int store = 0; store < 5; ++store) {
            int orders = static_cast<int>(random() % 9);
            if (store == 2 && day >= 798) orders /= 2;
            for (; orders > 0; --orders) {
                const unsigned customer = static_cast<unsigned>(random() % 400), more = random() % 50;
                table += QByteArray::number(++order) + ",c" + QByteArray::number(customer) + ',' +
                         first.addDays(day).toString(Qt::ISODate).toLatin1() + "T11:00," +
                         QByteArray::number(10 + more) + ",s" + QByteArray::number(store) + '\n';
            }
        }
    }
    return table;
}
