// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

// Nouns that are in something, without 的: 按照 招标文件 中 相应 要求, 全县 学校.
namespace tendertrail::translate {

// The requirements are in the documents; 在 合同 履行 中 is when something is done.
void NounPhrases::placed(Pieces &p) const
{
    for (size_t in = 1; in + 1 < p.size(); ++in) {
        const Depths depth = depths(p);
        if (depth[in] > 0 || !p[in].is(WordClass::Postposition) || word(p[in]) != u"中" || p[in].english.isEmpty())
            continue;
        size_t begin = runBefore(p, depth, in);
        for (size_t joint = begin; joint + 1 < in; ++joint) { // 预留份额、|评审 中 价格扣除, but 招标文件 和 合同 中 条款
            const bool alike = joint > begin && p[joint].is(WordClass::Conjunction) && p[joint - 1].has(Role::Document) && p[in - 1].has(Role::Document);
            if (depth[joint] == 0 && isJoint(p[joint]) && !alike)
                begin = joint + 1;
        }
        const size_t end = headEnd(p, depth, in + 1);
        if (begin == in || word(p[in + 1]).startsWith(u'外') || end == in + 1 || isActor(p[in - 1]) || (isActor(p[end - 1]) && !p[end - 1].parts))
            continue;
        if (end < p.size() && (p[end].is(WordClass::Modal) || isDe(p[end]) || p[end].is(WordClass::Postposition)))
            continue;
        const bool governed = begin > 0 && depth[begin - 1] == 0 && !isText(word(p[begin - 1]), {u"在", u"于", u"当", u"自", u"从"})
            && (opens(p[begin - 1]) || isJoint(p[begin - 1]) || (p[begin - 1].is(WordClass::Verb) && !p[begin - 1].english.isEmpty()));
        const bool alone = begin == 0 && end == p.size() && !(end == in + 2 && p[end - 1].has(Role::Saying)); // 合同 中 约定
        if (!governed && !alone)
            continue;
        Pieces said = part(p, in + 1, end);
        said.push_back(worded(p[in], QStringLiteral("in")));
        append(said, m_arrange(part(p, begin, in)));
        foldInto(p, begin, end, std::move(said)).subject = 0;
        in = begin;
    }
}

// 满足 招标文件 中 的 要求: the requirements in the documents, which meet nothing themselves
void NounPhrases::inDocuments(Pieces &p) const
{
    for (size_t in = 2; in + 2 < p.size(); ++in) {
        if (!p[in].is(WordClass::Postposition) || !isText(word(p[in]), {u"中", u"内", u"里"}) || !p[in - 1].has(Role::Document) || !isDe(p[in + 1]))
            continue;
        const Depths depth = depths(p);
        const size_t begin = runBefore(p, depth, in);
        const size_t end = headEnd(p, depth, in + 2);
        if (depth[in] > 0 || begin == in || begin == 0 || end == in + 2 || isActor(p[end - 1]) || (end < p.size() && isDe(p[end])))
            continue;
        if (!p[begin - 1].is(WordClass::Verb) || p[begin - 1].english.isEmpty() || isText(word(p[begin - 1]), {u"在", u"于", u"列入", u"载入", u"写入", u"纳入"}))
            continue;
        Pieces said = part(p, in + 2, end);
        said.push_back(worded(p[in], QStringLiteral("in")));
        append(said, m_arrange(part(p, begin, in)));
        foldInto(p, begin, end, std::move(said)).subject = 0;
        in = begin;
        if (in < 2)
            in = 2;
    }
}

// 全县 农村 学校: rural schools throughout the county
void NounPhrases::throughout(Pieces &p) const
{
    for (size_t whole = 0; whole + 1 < p.size(); ++whole) {
        const Depths depth = depths(p);
        if (depth[whole] > 0 || p[whole].kind != PieceKind::Word || !p[whole].is(WordClass::Noun) || !p[whole].english.startsWith(u"the whole ") || word(p[whole]).size() != 2 || !word(p[whole]).startsWith(u'全'))
            continue;
        const size_t end = headEnd(p, depth, whole + 1);
        if (end == whole + 1 || !p[end - 1].is(WordClass::Noun) || (end < p.size() && p[end].is(WordClass::Adjective)))
            continue;
        Pieces said = part(p, whole + 1, end);
        said.push_back(worded(p[whole], QStringLiteral("throughout the") + p[whole].english.mid(9)));
        foldInto(p, whole, end, std::move(said)).subject = 0;
    }
}

} // namespace tendertrail::translate
