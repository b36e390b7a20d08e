// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignnames.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

// What each sign usually stands for in names from European languages, after the tables that Chinese news agencies follow.
const QHash<QChar, QString> &sounds()
{
    static const QHash<QChar, QString> table = [] {
        static const QStringView list =
        u"阿a 翰hn 艾ai 埃e 爱e 安an 昂an 奥o 巴ba 班ban 邦bang 鲍bow 保pow 贝be 本ben 比bi 彼pe 毕bi 宾bin 滨bin 波bo 伯ber 博bo 布b 查cha 昌chan 达da "
        u"戴da 黛da 丹dan 当don 道dou 德d 登den 邓den 迪di 蒂ti 丁din 东don 杜du 顿ton 多do 厄er 恩n 尔l 法fa 范van 方fon 菲fi 费fe 芬fin 丰fon "
        u"冯von 佛fo 夫v 弗f 福fo 富fu 盖ga 甘gan 冈gon 高go 戈go 哥go 格g 葛ge 根gen 贡gon 古gu 瓜gua 圭gui 郭go 果go 哈ha 海hai 汉han 豪how 赫he "
        u"黑he 亨hen 洪hon 侯ho 胡hu 华wa 怀why 霍ho 基ki 吉ji 季ji 济zi 加ga 贾ja 简jan 江jian 杰je 捷je 金kin 津zin 京kyo 久kyu 居cu 卡ka 凯kai "
        u"坎can 康con 考cau 柯co 科co 克k 肯ken 孔con 库ku 夸qua 奎qui 昆quin 阔quo 拉la 腊ra 莱le 赖ly 兰lan 郎lang 朗lan 劳lau 勒le 雷re 蕾le "
        u"黎le 里ri 理ri 李lee 丽li 莉li 利li 立li 连lian 列le 林lin 琳lin 霖lin 灵lin 留lyu 柳lyu 龙lon 隆lon 卢lu 鲁ru 路lu 露lu 吕lu 伦lon "
        u"罗ro 洛lo 马ma 玛ma 麦mc 迈mi 曼man 芒mon 毛mau 茂mau 梅me 门men 蒙mon 孟mon 米mi 密mi 蜜mi 敏min 明min 缪mu 摩mo 莫mo 墨mo 默mer 姆m "
        u"木mu 穆mu 拿na 纳na 娜na 乃nai 奈ne 南nan 内ne 嫩nen 能nen 尼ni 妮ni 年nian 涅ne 宁nin 牛new 纽new 农non 努nu 诺no 欧ou 帕pa 派pi 潘pan "
        u"庞pon 培pe 佩pe 彭pen 皮pi 平pin 泼po 珀per 坡po 蒲pu 浦pu 普p 奇ch 齐zi 契che 恰cha 钱chan 强john 乔jo 切che 琴chin 钦chin 青chin "
        u"琼jon 丘chu 邱chu 屈tr 让jean 热je 仁ren 日ge 荣ron 茹ru 儒ju 瑞re 若jo 撒sa 萨sa 塞se 赛si 三san 桑san 瑟the 森sen 莎sa 沙sha 山san "
        u"珊san 尚chan 绍shau 舍she 申shen 生sen 圣san 施sch 什sh 石shi 史s 士s 寿shou 舒shu 朔sho 丝s 斯s 思s 松son 苏su 孙sun 所so 索so 塔ta "
        u"太tai 泰ty 坦tan 汤tom 唐don 陶tau 特t 藤ten 滕ten 提ti 田tian 铁tie 汀tin 廷tin 通ton 图tu 土tu 吐tu 托to 脱to 瓦wa 万van 旺wan 威wi "
        u"韦we 维vi 伟way 魏we 温win 文ven 翁on 沃wo 乌u 吾wu 武wu 伍woo 西si 希hi 悉si 锡ci 席si 霞sha 夏sha 显shan 香chan 肖shaw 谢she 欣hin "
        u"辛sin 兴hin 姓hin 雄hyon 休hu 修hu 许hu 逊son 雅ja 亚a 娅ya 延yan 扬yan 阳yan 耶ye 野no 叶ye 伊i 易i 因in 尹yin 英ing 永yon 尤yu 于yu "
        u"约yo 宰zai 赞zan 早zau 泽ze 曾zen 扎za 詹jam 张zhan 章zhan 珍jen 真jen 芝zhi 知chi 治ji 朱ju 竹zhu 卓jo 兹z 佐zo 祖zu 茨ts 策ze 茜si "
        u"蓓be 薇vi 琪chi 楠nan 迭de 彻che 撤che 妥to 喀ka 咯lo 堪kan 坚jian ";
        QHash<QChar, QString> made;
        for (const QStringView one : list.split(u' ', Qt::SkipEmptyParts))
            made.insert(one[0], one.sliced(1).toString());
        return made;
    }();
    return table;
}

bool isDot(QChar sign) { return QStringView(u"·•・").contains(sign); }

// How many of the signs hardly stand alone in written Chinese.
int sureSounds(QStringView text)
{
    static const QString strong = QStringLiteral("斯尔兹弗姆蒂娜莎琳赫勒鲁罗洛莱纳奥巴贝埃艾韦迪帕伊亚萨塞茨瓦汉曼森诺尼莫穆霍佩普恩卡凯坎科库兰雷伦玛梅扎泽詹耶娅谢维沃乌佐德丹达顿克里特拉基阿吉费丽莉黛珀戈");
    return int(std::count_if(text.begin(), text.end(), [](QChar sign) { return strong.contains(sign); }));
}

bool soundsForeign(QChar sign) { return sounds().contains(sign); }

QString spelled(QStringView name)
{
    QString out;
    bool begins = true;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (isDot(name[at])) {
            out += u' ';
            begins = true;
            continue;
        }
        const bool last = at + 1 == name.size() || isDot(name[at + 1]);
        QString sound = sounds().value(name[at]);
        if (begins && name[at] == u'尔')
            sound = QStringLiteral("er");
        else if (!last && !begins && name[at] == u'尔')
            sound = QStringLiteral("r");
        if (begins)
            sound[0] = sound[0].toUpper();
        out += sound;
        begins = false;
    }
    return out;
}

class ForeignNames
{
public:
    ForeignNames(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_key(key) {}

    std::vector<ForeignName> find()
    {
        bracketed();
        return std::move(m_found);
    }

private:
    // 纳达尔(Nadal): the name as its bearer writes it
    void bracketed()
    {
        static const QRegularExpression latin(QStringLiteral("\\s?\\(\\s*((?:[A-Z\\x{C0}-\\x{DE}][A-Za-z\\x{C0}-\\x{17F}'’.-]*[a-z\\x{DF}-\\x{17F}][A-Za-z\\x{C0}-\\x{17F}'’.-]*|(?:de|da|del|di|do|dos|la|le|van|von|der|bin|al|el|[A-Z]\\.)(?= ))(?: (?=[^)]))?){1,6}\\s*\\)"));
        for (auto it = latin.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            qsizetype begin = match.capturedStart();
            while (begin > 0 && match.capturedStart() - begin < 20 && (soundsForeign(m_key[begin - 1]) || isDot(m_key[begin - 1])))
                --begin;
            begin = notInWord(begin, match.capturedStart());
            const QString text = m_key.mid(begin, match.capturedStart() - begin).trimmed();
            if (text.size() < 2 || (!text.contains(u'·') && sureSounds(text) * 2 < int(text.size())) || says(text))
                continue;
            const qsizetype from = m_key.indexOf(u'(', match.capturedStart()) + 1;
            m_found.push_back({{begin, match.capturedEnd()}, m_key.mid(from, match.capturedEnd() - 1 - from).trimmed()});
        }
    }

    // 签订|约翰: the first sign belongs to a word before it
    qsizetype notInWord(qsizetype begin, qsizetype end) const
    {
        while (begin > 0 && begin + 1 < end) {
            bool cuts = false;
            for (qsizetype from = std::max<qsizetype>(0, begin - 3); from < begin && !cuts; ++from)
                m_lexicon.eachPrefix(QStringView(m_key).sliced(from), [&](const LexiconWord &word) { cuts = cuts || (from + word.key.size() > begin && from + word.key.size() < end && (word.dictionary >= 0 || word.glossary >= 0)); });
            if (!cuts)
                break;
            ++begin;
        }
        return begin;
    }
    // The glossary has an English word for it.
    bool says(const QString &text) const
    {
        const LexiconWord *word = m_lexicon.find(text);
        return word && (m_lexicon.glossary(*word) || word->dictionary >= 0) && m_lexicon.place(*word).isEmpty();
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    std::vector<ForeignName> m_found;
};

} // namespace

std::vector<ForeignName> foreignNames(const Lexicon &lexicon, const QString &key)
{
    return ForeignNames(lexicon, key).find();
}

void joinForeignNames(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    const auto sign = [&](const Piece &piece) {
        if (piece.source.length() != 1 || (piece.kind != PieceKind::Word && piece.kind != PieceKind::Unknown) || !soundsForeign(key[piece.source.begin]))
            return false;
        const LexiconWord *word = lexicon.find(QStringView(key).sliced(piece.source.begin, 1));
        return !word || !lexicon.glossary(*word);
    };
    for (size_t at = 0; at < pieces.size(); ++at) {
        size_t end = at;
        while (end < pieces.size() && sign(pieces[end]))
            ++end;
        if (end < at + 3 || sureSounds(QStringView(key).sliced(pieces[at].source.begin, qsizetype(end - at))) * 3 < int(end - at) * 2) {
            at = std::max(at, end == at ? at : end - 1);
            continue;
        }
        Piece &name = pieces[at];
        name.source.end = pieces[end - 1].source.end;
        name.english = spelled(QStringView(key).sliced(name.source.begin, name.source.length()));
        name.kind = PieceKind::Name;
        name.wordClass = WordClass::Proper;
        name.noun.clear();
        pieces.erase(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end));
    }
}

} // namespace tendertrail::translate
