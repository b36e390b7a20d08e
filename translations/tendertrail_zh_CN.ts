<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actors</name>
    <message>
        <source>a person</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>%1, with all above %2 % at once</source>
        <translation>%1（%2% 以上一并）</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>已翻译</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>已审阅</translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <comment>a share and what was done: 80 % translated</comment>
        <translation>%2 %1%</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the stages of a document</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date, see QDate::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>format of a date and time</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>EntityDialogs</name>
    <message>
        <source>Split %1</source>
        <translation>拆分 %1</translation>
    </message>
    <message>
        <source>Tick the places that name somebody else: they become an entity of their own.</source>
        <translation>勾选指的是别人的地方：它们将成为单独的实体。</translation>
    </message>
    <message>
        <source>Places that name the entity</source>
        <translation>提到该实体的地方</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>添加名称</translation>
    </message>
    <message>
        <source>A further name of %1. It is compared with names in documents and on lists.</source>
        <translation>%1 的另一个名称，将与文件和名单中的名称比对。</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>名称种类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The work was cancelled.</source>
        <translation>任务已取消。</translation>
    </message>
    <message>
        <source>Nothing is lost; start it again when you like.</source>
        <translation>没有任何损失，随时可以重新开始。</translation>
    </message>
    <message>
        <source>%1 cannot be used like this.</source>
        <translation>%1不能这样使用。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>找不到%1。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; look for it in its folder.</source>
        <translation>它可能已被移动或改名，请到所在文件夹中查找。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1已经存在。</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>%1 may not be read or written by you.</source>
        <translation>您没有读取或写入%1的权限。</translation>
    </message>
    <message>
        <source>Ask for the right to it, or copy it to a folder of your own.</source>
        <translation>请申请相应权限，或将其复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>无法读取或写入%1。</translation>
    </message>
    <message>
        <source>Check that the disk is connected and try again.</source>
        <translation>请检查磁盘是否已连接，然后重试。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘空间已满。</translation>
    </message>
    <message>
        <source>Free some space and try again; the work goes on where it stopped.</source>
        <translation>请腾出空间后重试，任务会从中断处继续。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1已损坏。</translation>
    </message>
    <message>
        <source>Get it again from where it came from.</source>
        <translation>请从原来的出处重新获取。</translation>
    </message>
    <message>
        <source>%1 has a format that cannot be read.</source>
        <translation>无法读取%1的格式。</translation>
    </message>
    <message>
        <source>Save it as PDF and import that.</source>
        <translation>请另存为 PDF 后再导入。</translation>
    </message>
    <message>
        <source>%1 needs a password.</source>
        <translation>%1需要密码。</translation>
    </message>
    <message>
        <source>Import it again and give the password.</source>
        <translation>请重新导入并提供密码。</translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <translation>该密码无法打开%1。</translation>
    </message>
    <message>
        <source>Import it again with another password.</source>
        <translation>请用其他密码重新导入。</translation>
    </message>
    <message>
        <source>%1 is too large, or grows too large when it is unpacked.</source>
        <translation>%1过大，或解压后过大。</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>请拆分为较小的文件。</translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation>处理%1耗时过长。</translation>
    </message>
    <message>
        <source>Try again, or split it into smaller files.</source>
        <translation>请重试，或拆分为较小的文件。</translation>
    </message>
    <message>
        <source>%1 needs more memory than it may have.</source>
        <translation>处理%1所需内存超出限制。</translation>
    </message>
    <message>
        <source>The reader broke down over %1.</source>
        <translation>读取程序在处理%1时崩溃。</translation>
    </message>
    <message>
        <source>The other files are not affected. Save it in another format and import that.</source>
        <translation>其他文件不受影响。请将其另存为其他格式后再导入。</translation>
    </message>
    <message>
        <source>There is nothing in %1.</source>
        <translation>%1中没有任何内容。</translation>
    </message>
    <message>
        <source>Check that it was downloaded whole.</source>
        <translation>请检查是否下载完整。</translation>
    </message>
    <message>
        <source>The case is open in another window or program.</source>
        <translation>该案卷已在其他窗口或程序中打开。</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The case was written by a newer version of Tendertrail.</source>
        <translation>该案卷由更新版本的 Tendertrail 写成。</translation>
    </message>
    <message>
        <source>Update the program; the case was not touched.</source>
        <translation>请更新程序；案卷未被改动。</translation>
    </message>
    <message>
        <source>%1 is not what it was when it came into the case.</source>
        <translation>%1与收入案卷时不一致。</translation>
    </message>
    <message>
        <source>Compare it with your backup; do not rely on it.</source>
        <translation>请与备份比对；不要依赖现有内容。</translation>
    </message>
    <message>
        <source>A part of the program is missing: %1.</source>
        <translation>程序缺少组件：%1。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>You have not allowed the use of the network for this.</source>
        <translation>您尚未允许为此使用网络。</translation>
    </message>
    <message>
        <source>Allow it in the settings, or stay with the built-in engine.</source>
        <translation>请在设置中允许，或继续使用内置引擎。</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>无法连接%1。</translation>
    </message>
    <message>
        <source>Check the address and your connection, or stay with the built-in engine.</source>
        <translation>请检查地址和网络连接，或继续使用内置引擎。</translation>
    </message>
    <message>
        <source>%1 answered with something unexpected.</source>
        <translation>%1给出了意料之外的应答。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, please report it.</source>
        <translation>请重试。如果再次发生，请向我们报告。</translation>
    </message>
    <message>
        <source>This</source>
        <translation>此项</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Specified, not named</source>
        <translation>只写参数，未写型号</translation>
    </message>
    <message>
        <source>Vendor behind</source>
        <translation>背后的原厂</translation>
    </message>
    <message>
        <source>Buyer&apos;s</source>
        <translation>采购人的</translation>
    </message>
    <message>
        <source>Agency&apos;s</source>
        <translation>代理机构的</translation>
    </message>
    <message>
        <source>Supplier&apos;s</source>
        <translation>供应商的</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Price ceiling</source>
        <translation>最高限价</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>中标（成交）</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>分包</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Bid opening</source>
        <translation>开标</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Only considered</source>
        <translation>仅考虑过</translation>
    </message>
</context>
<context>
    <name>MatchCautions</name>
    <message>
        <source>one is a group, the other is not</source>
        <translation>一个是集团，另一个不是</translation>
    </message>
    <message>
        <source>the legal forms differ</source>
        <translation>组织形式不同</translation>
    </message>
    <message>
        <source>only one names this place</source>
        <translation>只有一个写明该地名</translation>
    </message>
    <message>
        <source>only one names a legal form</source>
        <translation>只有一个写明组织形式</translation>
    </message>
    <message>
        <source>but %1</source>
        <translation>但%1</translation>
    </message>
</context>
<context>
    <name>MatchReasons</name>
    <message>
        <source>same credit code: %1</source>
        <translation>统一社会信用代码相同：%1</translation>
    </message>
    <message>
        <source>same name but for spaces and signs: %1</source>
        <translation>除空格和符号外名称相同：%1</translation>
    </message>
    <message>
        <source>traditional form: %1</source>
        <translation>繁体写法：%1</translation>
    </message>
    <message>
        <source>same name without legal form, group and place: %1</source>
        <translation>去掉组织形式、集团和地名后相同：%1</translation>
    </message>
    <message>
        <source>same name, one without its city: %1</source>
        <translation>名称相同，其中一个未写城市：%1</translation>
    </message>
    <message>
        <source>OCR may have misread: %1</source>
        <translation>OCR 可能误读：%1</translation>
    </message>
    <message>
        <source>same English name: %1</source>
        <translation>英文名称相同：%1</translation>
    </message>
    <message>
        <source>reads like its English name: %1</source>
        <translation>与其英文名称相符：%1</translation>
    </message>
    <message>
        <source>same telephone number: %1</source>
        <translation>电话相同：%1</translation>
    </message>
    <message>
        <source>same address: %1</source>
        <translation>地址相同：%1</translation>
    </message>
</context>
<context>
    <name>NameKinds</name>
    <message>
        <source>Legal name</source>
        <translation>法定名称</translation>
    </message>
    <message>
        <source>Official English name</source>
        <translation>官方英文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>English reading (by machine)</source>
        <translation>英文读法（机器）</translation>
    </message>
    <message>
        <source>In simplified characters</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>In traditional characters</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Credit code (统一社会信用代码)</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>其他名称</translation>
    </message>
</context>
<context>
    <name>PurchaseStatus</name>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Tendered</source>
        <translation>已招标</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>已中标</translation>
    </message>
    <message>
        <source>Contracted</source>
        <translation>已签约</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已废标</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>已否认</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>buys from</source>
        <translation>采购自</translation>
    </message>
    <message>
        <source>is represented by</source>
        <translation>委托代理</translation>
    </message>
    <message>
        <source>bids for</source>
        <translation>投标</translation>
    </message>
    <message>
        <source>resells</source>
        <translation>转售</translation>
    </message>
    <message>
        <source>seeks the service of</source>
        <translation>寻求其服务</translation>
    </message>
    <message>
        <source>seeks</source>
        <translation>求购</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>provides</source>
        <translation>供应</translation>
    </message>
    <message>
        <source>is made by</source>
        <translation>制造商为</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Package number</source>
        <translation>包号</translation>
    </message>
    <message>
        <source>Place of delivery</source>
        <translation>交付地点</translation>
    </message>
    <message>
        <source>Contact (personal)</source>
        <translation>联系人（个人信息）</translation>
    </message>
    <message>
        <source>Phone (personal)</source>
        <translation>电话（个人信息）</translation>
    </message>
    <message>
        <source>E-mail (personal)</source>
        <translation>电子邮箱（个人信息）</translation>
    </message>
    <message>
        <source>Address (personal)</source>
        <translation>地址（个人信息）</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>采购人</translation>
    </message>
    <message>
        <source>Procurement agency</source>
        <translation>采购代理机构</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Intermediary</source>
        <translation>中间商</translation>
    </message>
    <message>
        <source>Cloud provider</source>
        <translation>云服务商</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>芯片</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Procurement method</source>
        <translation>采购方式</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>SegmentNote</name>
    <message>
        <source>edited · %1</source>
        <translation>已修改 · %1</translation>
    </message>
    <message>
        <source>reviewed · %1</source>
        <translation>已审阅 · %1</translation>
    </message>
    <message>
        <source>gist</source>
        <translation>大意</translation>
    </message>
    <message>
        <source>from memory · %1</source>
        <translation>来自翻译记忆 · %1</translation>
    </message>
    <message>
        <source>machine · %1</source>
        <translation>机器翻译 · %1</translation>
    </message>
    <message>
        <source>the glossary asks for “%2” (%1)</source>
        <translation>术语表要求用“%2”（%1）</translation>
    </message>
    <message>
        <source>the glossary forbids “%2” (%1)</source>
        <translation>术语表不许用“%2”（%1）</translation>
    </message>
    <message>
        <source>made for other words: %1</source>
        <translation>原为其他文字所译：%1</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>没有返回内容</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>not translated yet</source>
        <translation>尚未翻译</translation>
    </message>
    <message>
        <source>came back in Chinese</source>
        <translation>返回的仍是中文</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Taking files in</source>
        <translation>正在收入文件</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Recognising text in images</source>
        <translation>正在识别图像中的文字</translation>
    </message>
    <message>
        <source>Finding sentences</source>
        <translation>正在划分句段</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>正在翻译</translation>
    </message>
    <message>
        <source>Looking for names and amounts</source>
        <translation>正在查找名称和金额</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Checking hashes</source>
        <translation>正在校验哈希值</translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation>正在排布关系图</translation>
    </message>
    <message>
        <source>Writing the packet</source>
        <translation>正在写入证据包</translation>
    </message>
    <message>
        <source>taking in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>text recognition</source>
        <translation>文字识别</translation>
    </message>
    <message>
        <source>sentence finding</source>
        <translation>句段划分</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>tagging</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>建立索引</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 个句段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>TakeIn</name>
    <message>
        <source>Take in translations or a glossary</source>
        <translation>导入译文或术语表</translation>
    </message>
    <message>
        <source>Translations and glossaries</source>
        <translation>译文和术语表</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) remembered.</source>
        <translation>
            <numerusform>已记住 %Ln 个句子。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln translation(s) taken over.</source>
        <translation>
            <numerusform>已采用 %Ln 条译文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had no place any more.</source>
        <translation>
            <numerusform>%Ln 条已找不到位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s) in the glossary.</source>
        <translation>
            <numerusform>术语表新增或更改 %Ln 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) touched.</source>
        <translation>
            <numerusform>涉及 %Ln 个片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no XLIFF 2, TMX or TBX file and no list of terms. Nothing was taken in.</source>
        <translation>“%1”不是 XLIFF 2、TMX、TBX 文件，也不是术语列表，未导入任何内容。</translation>
    </message>
    <message>
        <source>“%1” translates into another language than this case. Nothing was taken in.</source>
        <translation>“%1”的目标语言与本案不同，未导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) as here.</source>
        <translation>
            <numerusform>%Ln 条保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranslationStatus</name>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审阅</translation>
    </message>
</context>
<context>
    <name>UndoSteps</name>
    <message numerus="yes">
        <source>accepting %Ln suggestion(s)</source>
        <translation>
            <numerusform>接受 %Ln 条建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %Ln suggestion(s)</source>
        <translation>
            <numerusform>驳回 %Ln 条建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopening %Ln suggestion(s)</source>
        <translation>
            <numerusform>重新打开 %Ln 条建议</numerusform>
        </translation>
    </message>
    <message>
        <source>tagging by hand</source>
        <translation>手动标注</translation>
    </message>
    <message>
        <source>merging two entities</source>
        <translation>合并两个实体</translation>
    </message>
    <message>
        <source>renaming an entity</source>
        <translation>重命名实体</translation>
    </message>
    <message>
        <source>keeping a clip</source>
        <translation>保存摘录</translation>
    </message>
    <message>
        <source>removing a clip</source>
        <translation>移除摘录</translation>
    </message>
    <message>
        <source>the last change</source>
        <translation>上一次更改</translation>
    </message>
    <message numerus="yes">
        <source>correcting %Ln word(s)</source>
        <translation>
            <numerusform>改正 %Ln 处文字</numerusform>
        </translation>
    </message>
    <message>
        <source>changing the glossary</source>
        <translation>更改术语表</translation>
    </message>
    <message>
        <source>accepting with a correction</source>
        <translation>更正并采纳</translation>
    </message>
    <message>
        <source>telling two entities apart</source>
        <translation>区分两个实体</translation>
    </message>
    <message>
        <source>splitting an entity</source>
        <translation>拆分实体</translation>
    </message>
    <message>
        <source>changing the names of an entity</source>
        <translation>修改实体的名称</translation>
    </message>
    <message>
        <source>a decision on a watch-list</source>
        <translation>对名单命中的判断</translation>
    </message>
    <message numerus="yes">
        <source>changing %Ln translation(s)</source>
        <translation>
            <numerusform>更改 %Ln 条译文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remembering %Ln sentence(s) from a file</source>
        <translation>
            <numerusform>从文件记住 %Ln 个句子</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::AcceleratorDialog</name>
    <message>
        <source>TPP %1</source>
        <translation>TPP %1</translation>
    </message>
    <message>
        <source>density %1</source>
        <translation>密度 %1</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>link %1 GB/s</source>
        <translation>互联 %1 GB/s</translation>
    </message>
    <message>
        <source>Add an accelerator</source>
        <translation>添加加速芯片</translation>
    </message>
    <message>
        <source>Edit an accelerator</source>
        <translation>编辑加速芯片</translation>
    </message>
    <message>
        <source>Figures decide which parts could meet a requirement, and which rules are relevant. Leave empty what is not published.</source>
        <translation>哪些型号可能满足要求、涉及哪些管制规则，由这些参数判定。未公布的请留空。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A part of the program keeps its name: by it your figures take its place.</source>
        <translation>程序自带型号的名称不能更改：您的参数凭此名称取代它。</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>No name that is looked for</source>
        <translation>没有要查找的名称</translation>
    </message>
    <message>
        <source>In documents it is</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>Made or sold for data centres</source>
        <translation>面向数据中心设计或销售</translation>
    </message>
    <message>
        <source>Highest dense rates, in 10¹² operations a second (TFLOPS, TOPS)</source>
        <translation>最高稠密算力，每秒 10¹² 次运算（TFLOPS、TOPS）</translation>
    </message>
    <message>
        <source>FP16, BF16 (TFLOPS)</source>
        <translation>FP16、BF16 (TFLOPS)</translation>
    </message>
    <message>
        <source>%1 (TOPS)</source>
        <translation>%1 (TOPS)</translation>
    </message>
    <message>
        <source>%1 (TFLOPS)</source>
        <translation>%1 (TFLOPS)</translation>
    </message>
    <message>
        <source>Memory, link and die</source>
        <translation>显存、互联与裸片</translation>
    </message>
    <message>
        <source>Memory (GB)</source>
        <translation>显存 (GB)</translation>
    </message>
    <message>
        <source>Memory bandwidth (GB/s)</source>
        <translation>显存带宽 (GB/s)</translation>
    </message>
    <message>
        <source>Link, both directions (GB/s)</source>
        <translation>互联，双向合计 (GB/s)</translation>
    </message>
    <message>
        <source>Area of the die (mm²)</source>
        <translation>裸片面积 (mm²)</translation>
    </message>
    <message>
        <source>Process (nm)</source>
        <translation>制程 (nm)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Looked up on</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>Total processing performance (TPP)</source>
        <translation>总处理性能 (TPP)</translation>
    </message>
    <message>
        <source>Performance density</source>
        <translation>性能密度</translation>
    </message>
    <message>
        <source>Export controls, today</source>
        <translation>出口管制（按今日）</translation>
    </message>
    <message>
        <source>%1: a number above 0, or nothing.</source>
        <translation>%1：请填写大于 0 的数，或留空。</translation>
    </message>
    <message>
        <source>Released: a day such as 2023-11-14, or nothing.</source>
        <translation>发布日期：请按 2023-11-14 的形式填写，或留空。</translation>
    </message>
    <message>
        <source>A name, the maker and the source are needed.</source>
        <translation>需要名称、制造商和来源。</translation>
    </message>
    <message>
        <source>%1, from %2: %3 × %4 bits</source>
        <translation>%1，由 %2 得出：%3 × %4 位</translation>
    </message>
    <message>
        <source>needs a rate</source>
        <translation>需要算力数值</translation>
    </message>
    <message>
        <source>%1, by %2 mm²</source>
        <translation>%1，按 %2 mm² 计算</translation>
    </message>
    <message>
        <source>needs the area of the die</source>
        <translation>需要裸片面积</translation>
    </message>
    <message>
        <source>needs a rate and the area of the die</source>
        <translation>需要算力数值和裸片面积</translation>
    </message>
    <message>
        <source>%1 is relevant (%2)</source>
        <translation>涉及 %1（%2）</translation>
    </message>
    <message>
        <source>below every threshold in force</source>
        <translation>低于现行各项阈值</translation>
    </message>
    <message>
        <source>the area of the die decides, and is not given</source>
        <translation>取决于裸片面积，但未填写</translation>
    </message>
    <message>
        <source>the rate of the link decides, and is not given</source>
        <translation>取决于互联速率，但未填写</translation>
    </message>
    <message>
        <source>Names and part numbers by which documents call it are in the catalogue “Accelerators: names”.</source>
        <translation>文件中使用的名称和部件号在“加速芯片：名称”目录中。</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::CatalogueRowDialog</name>
    <message>
        <source>Add a row</source>
        <translation>添加条目</translation>
    </message>
    <message>
        <source>Edit a row</source>
        <translation>编辑条目</translation>
    </message>
    <message>
        <source>Words that say of a supplier that it sells somebody else&apos;s products.</source>
        <translation>说明供应商销售他人产品的用语。</translation>
    </message>
    <message>
        <source>A name stands beside evidence: say where the row is from and when you looked it up.</source>
        <translation>名称会与证据并列显示：请注明来源和查询日期。</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>As documents write it, one a line, in Chinese or English</source>
        <translation>按文件中的写法，每行一个，中文或英文</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Looked up on</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::CataloguesDialog</name>
    <message>
        <source>Catalogues</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>What the program looks for in documents. Its own rows are not changed: edit one and yours takes its place, until you take it back.</source>
        <translation>程序在文件中查找的内容。程序自带的条目不会被改动：编辑后由您的条目取代，撤回即恢复。</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>云服务</translation>
    </message>
    <message>
        <source>Resellers&apos; phrases</source>
        <translation>代理商用语</translation>
    </message>
    <message>
        <source>Makers</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Filter by name or source</source>
        <translation>按名称或来源筛选</translation>
    </message>
    <message>
        <source>Rows of the catalogue</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Take yours back</source>
        <translation>撤回您的条目</translation>
    </message>
    <message>
        <source>Run the rules again</source>
        <translation>重新运行规则</translation>
    </message>
    <message>
        <source>Tags the documents of the open case anew. What you accepted or rejected stays as it is.</source>
        <translation>对当前案卷的文件重新标注。您已接受或拒绝的内容保持不变。</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>未打开案卷。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Yours, in place of the program&apos;s</source>
        <translation>您的（取代程序自带）</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>The program&apos;s</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Version %1. Your rows are kept in %2</source>
        <translation>版本 %1。您的条目保存在 %2</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Accelerators: names</source>
        <translation>加速芯片：名称</translation>
    </message>
    <message>
        <source>Accelerators: figures</source>
        <translation>加速芯片：参数</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::ChangesDialog</name>
    <message>
        <source>The rules were run again</source>
        <translation>规则已重新运行</translation>
    </message>
    <message>
        <source>Nothing changed: the rules say what they said before.</source>
        <translation>没有变化：规则的结果与之前相同。</translation>
    </message>
    <message>
        <source>What you accepted or rejected stays as it is.</source>
        <translation>您已采纳或拒绝的内容保持不变。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>已变（%1）</translation>
    </message>
    <message>
        <source>Added (%1)</source>
        <translation>新增（%1）</translation>
    </message>
    <message>
        <source>Gone (%1)</source>
        <translation>消失（%1）</translation>
    </message>
    <message>
        <source>Accepted by you, no longer found by the rules: kept (%1)</source>
        <translation>您已采纳但规则不再找到：保留（%1）</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::CitationDelegate</name>
    <message>
        <source>%1, page %2 · accepted by %3</source>
        <translation>%1，第 %2 页 · 由 %3 采纳</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::CitationsModel</name>
    <message>
        <source>%1: %2. %3, page %4</source>
        <translation>%1：%2。%3，第 %4 页</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::CorrectionDialog</name>
    <message>
        <source>What stands there?</source>
        <translation>此处原文是什么？</translation>
    </message>
    <message>
        <source>Picture of the words</source>
        <translation>文字的图像</translation>
    </message>
    <message>
        <source>%1 read this, %2 sure.</source>
        <translation>由 %1 识别，把握 %2。</translation>
    </message>
    <message>
        <source>This is the text of the file.</source>
        <translation>这是文件自带的文字。</translation>
    </message>
    <message>
        <source>Corrected before; the machine read: %1</source>
        <translation>此前已改正；机器识别为：%1</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>It may also say:</source>
        <translation>也可能是：</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>没有错</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>改正</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DocumentsModel</name>
    <message numerus="yes">
        <source>%Ln failure(s): %1</source>
        <translation>
            <numerusform>%Ln 处失败：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>in work</source>
        <translation>处理中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) recognised</source>
        <translation>
            <numerusform>识别 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, page %2: %3</source>
        <comment>stage, page, reason</comment>
        <translation>%1（第 %2 页）：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation>未知格式</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>open suggestions of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Read · recognised · translated · reviewed</source>
        <translation>读取 · 识别 · 翻译 · 审阅</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审阅</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>the archive or mail that a document lies in</comment>
        <translation>在 %1 中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln much like it</source>
        <comment>number of other documents</comment>
        <translation>
            <numerusform>另有 %Ln 份几乎相同</numerusform>
        </translation>
    </message>
    <message>
        <source>From: %1</source>
        <comment>an address</comment>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Also at: %1</source>
        <comment>a path</comment>
        <translation>另见于：%1</translation>
    </message>
    <message>
        <source>Says the same, or nearly: %1</source>
        <comment>names of documents</comment>
        <translation>内容相同或相近：%1</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>Text document</source>
        <translation>文本文档</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>压缩包</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>筛选文件列表</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read whole. The reason stands in its line; everything else goes on.</source>
        <translation>
            <numerusform>有 %Ln 个文件未能完整读取，原因见其所在行；其余照常进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in the documents</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Drop files or a folder anywhere on this window, or choose them. PDF, scans and photos, saved web pages, Word and text files are read; nothing leaves this computer.</source>
        <translation>将文件或文件夹拖到窗口任意位置，或点击选择。可读取 PDF、扫描件和照片、保存的网页、Word 及文本文件；任何内容都不会离开这台电脑。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln document(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%1 / %Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a password…</source>
        <translation>输入密码…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a password.</source>
        <translation>
            <numerusform>%Ln 份需要密码。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::DoubtsDialog</name>
    <message>
        <source>Amount or number</source>
        <translation>金额或数字</translation>
    </message>
    <message>
        <source>Model or code</source>
        <translation>型号或编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>存疑文字</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所在词语</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>或为</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>没有错</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>改正…</translation>
    </message>
    <message>
        <source>Nothing is in doubt: every recognised word is sure, or a person has looked at it.</source>
        <translation>没有存疑之处：识别的文字都有把握，或已有人核对。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) in doubt, those first whose mistakes do most harm. Enter corrects.</source>
        <translation>
            <numerusform>%Ln 处存疑，出错危害最大的在前。按回车改正。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::EntitiesModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>On a list</source>
        <translation>在名单上</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::EntitiesView</name>
    <message>
        <source>Review the suggestions</source>
        <translation>去审核建议</translation>
    </message>
    <message>
        <source>Merge the two selected entities</source>
        <translation>合并选中的两个实体</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>在关系图中显示</translation>
    </message>
    <message>
        <source>Filter the entities</source>
        <translation>筛选实体</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>筛选实体</translation>
    </message>
    <message>
        <source>No entities yet</source>
        <translation>还没有实体</translation>
    </message>
    <message>
        <source>Buyers, suppliers, cloud providers and chips stand here once a person has accepted them.</source>
        <translation>采购人、供应商、云服务商和芯片经人工采纳后会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln 个实体</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entity to see its names, its mentions and whom it is tied to.</source>
        <translation>选择一个实体，查看它的各种名称、提及之处以及与谁有关联。</translation>
    </message>
    <message>
        <source>Merge the two selected</source>
        <translation>合并选中的两个</translation>
    </message>
    <message>
        <source>Where it is named</source>
        <translation>提及之处</translation>
    </message>
    <message>
        <source>Tied to</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Select exactly two entities to merge them.</source>
        <translation>请正好选择两个实体进行合并。</translation>
    </message>
    <message>
        <source>Merged into %1. Ctrl+Z takes it back.</source>
        <translation>已合并到“%1”。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>The suggested two are two</source>
        <translation>建议的两者并非同一个</translation>
    </message>
    <message>
        <source>Split the selected entity</source>
        <translation>拆分所选实体</translation>
    </message>
    <message>
        <source>Add a name to the selected entity</source>
        <translation>为所选实体添加名称</translation>
    </message>
    <message>
        <source>Load a watch-list</source>
        <translation>载入名单</translation>
    </message>
    <message>
        <source>Watch-lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Watch-lists (%1)</source>
        <translation>名单（%1）</translation>
    </message>
    <message>
        <source>They are two, and are not suggested again. Ctrl+Z takes it back.</source>
        <translation>两者不同，不再建议。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>No two names are suggested to be one.</source>
        <translation>没有建议合并的名称。</translation>
    </message>
    <message>
        <source>Select one entity that is named at least twice to split it.</source>
        <translation>请选择一个至少被提到两次的实体再拆分。</translation>
    </message>
    <message>
        <source>Split. Ctrl+Z takes it back.</source>
        <translation>已拆分。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Name added. Ctrl+Z takes it back.</source>
        <translation>已添加名称。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.json *.jsonl *.ndjson *.ftm);;All files (*)</source>
        <translation>名单 (*.csv *.tsv *.json *.jsonl *.ndjson *.ftm);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln entries loaded.</source>
        <translation>
            <numerusform>%1：已载入 %Ln 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Load a watch-list…</source>
        <translation>载入名单…</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>本案卷中</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln entries</source>
        <translation>
            <numerusform>%1 · %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <translation>SHA-256 %1…</translation>
    </message>
    <message>
        <source>Loaded on %1 by %2</source>
        <translation>由 %2 于 %1 载入</translation>
    </message>
    <message>
        <source>Remove from the case</source>
        <translation>从案卷中移除</translation>
    </message>
    <message>
        <source>The list is no longer in the case.</source>
        <translation>该名单已不在案卷中。</translation>
    </message>
    <message>
        <source>Not the one on %1</source>
        <translation>不是 %1 上的那一个</translation>
    </message>
    <message>
        <source>May be on %1</source>
        <translation>可能在 %1 上</translation>
    </message>
    <message>
        <source>Is on %1</source>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>名单上的名称</translation>
    </message>
    <message>
        <source>Why it may be the one</source>
        <translation>为何可能是同一个</translation>
    </message>
    <message>
        <source>Reason given by the list</source>
        <translation>名单所列理由</translation>
    </message>
    <message>
        <source>Listed on</source>
        <translation>列入日期</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>SHA-256 %1…, loaded on %2</source>
        <translation>SHA-256 %1…，于 %2 载入</translation>
    </message>
    <message>
        <source>It is the one</source>
        <translation>是同一个</translation>
    </message>
    <message>
        <source>Confirmed. Ctrl+Z takes it back.</source>
        <translation>已确认。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>是别人</translation>
    </message>
    <message>
        <source>Dismissed. Ctrl+Z takes it back.</source>
        <translation>已排除。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>重新判断</translation>
    </message>
    <message>
        <source>To be decided again.</source>
        <translation>待重新判断。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>添加名称</translation>
    </message>
    <message>
        <source>Split: these are two</source>
        <translation>拆分：这是两个</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::EvidenceView</name>
    <message>
        <source>Review the suggestions</source>
        <translation>去审核建议</translation>
    </message>
    <message>
        <source>Make an evidence packet…</source>
        <translation>制作证据包…</translation>
    </message>
    <message>
        <source>Verify a packet or a case…</source>
        <translation>校验证据包或案卷…</translation>
    </message>
    <message>
        <source>Export the mentions as CSV…</source>
        <translation>将提及导出为 CSV…</translation>
    </message>
    <message>
        <source>Export for Aleph (FollowTheMoney)…</source>
        <translation>导出到 Aleph（FollowTheMoney）…</translation>
    </message>
    <message>
        <source>Export the translations (TMX)…</source>
        <translation>导出译文（TMX）…</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Filter the citations</source>
        <translation>筛选引证</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Filter citations</source>
        <translation>筛选引证</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>校验…</translation>
    </message>
    <message>
        <source>Make packet…</source>
        <translation>制作证据包…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>还没有证据</translation>
    </message>
    <message>
        <source>Accepted facts and the clips that you keep are collected here, each with its picture, ready to be handed over.</source>
        <translation>已采纳的事实和您保留的摘录都收集在这里，各附页面图像，可随时交付。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln citation(s)</source>
        <translation>
            <numerusform>%Ln 条引证</numerusform>
        </translation>
    </message>
    <message>
        <source>Make an evidence packet</source>
        <translation>制作证据包</translation>
    </message>
    <message>
        <source>Originals, text, translations, quotes with their pictures, the custody log and a report, in a folder that anyone can check with sha256sum alone. Only accepted facts go in.</source>
        <translation>原始文件、文本、译文、带图像的引文、保管记录和报告，放在一个任何人只用 sha256sum 就能校验的文件夹里。只收入已采纳的事实。</translation>
    </message>
    <message>
        <source>Folder of the packet</source>
        <translation>证据包的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <source>What it is for; stands on the first page</source>
        <translation>用途说明，印在首页</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Make packet</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Making the evidence packet</source>
        <translation>正在制作证据包</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>The packet is ready: %Ln citation(s).</source>
        <translation>
            <numerusform>证据包已完成：%Ln 条引证。</numerusform>
        </translation>
    </message>
    <message>
        <source>This case</source>
        <translation>当前案卷</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Verify a packet or a case</source>
        <translation>校验证据包或案卷</translation>
    </message>
    <message>
        <source>A packet&apos;s zip…</source>
        <translation>证据包的 zip 文件…</translation>
    </message>
    <message>
        <source>Verify a packet</source>
        <translation>校验证据包</translation>
    </message>
    <message>
        <source>Packets (*.zip)</source>
        <translation>证据包 (*.zip)</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在校验</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s) and rows checked, nothing is missing, changed or added.</source>
        <translation>
            <numerusform>%1：已检查 %Ln 个文件和记录，没有缺失、改动或增加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln problem(s) found.</source>
        <translation>
            <numerusform>%1：发现 %Ln 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Export for a translator (XLIFF)…</source>
        <translation>导出给译者（XLIFF）…</translation>
    </message>
    <message>
        <source>Export the glossary (TBX)…</source>
        <translation>导出术语表（TBX）…</translation>
    </message>
    <message>
        <source>Take in translations or a glossary…</source>
        <translation>导入译文或术语表…</translation>
    </message>
    <message>
        <source>Export the glossary (CSV)…</source>
        <translation>导出术语表（CSV）…</translation>
    </message>
    <message>
        <source>The case has nothing yet that this file would hold.</source>
        <translation>案卷中尚无可写入此文件的内容。</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::GlossaryDialog</name>
    <message>
        <source>Glossary of this case</source>
        <translation>本案术语表</translation>
    </message>
    <message>
        <source>A change translates anew what the built-in engine made of the sentences that hold the word. What you or another engine wrote is only checked.</source>
        <translation>更改后，含有该词的句子中由内置引擎翻译的会重新翻译；您写的或其他引擎译的只作检查。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>固定译法</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>禁用译法</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录者</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What the last change touched</source>
        <translation>上次更改涉及的句子</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>left as it is, with a warning</source>
        <translation>保持不变，有提醒</translation>
    </message>
    <message>
        <source>Translating what holds the words</source>
        <translation>正在重译含有这些词的内容</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>有何变化</translation>
    </message>
    <message>
        <source>No terms yet. Write a Chinese word and its English below; a name that must always read the same is a good first one.</source>
        <translation>还没有术语。请在下方填写中文词语及其英文；译法必须始终一致的名称适合最先添加。</translation>
    </message>
    <message>
        <source>page %1, %2</source>
        <translation>第 %1 页，%2</translation>
    </message>
    <message>
        <source>The last change: %1 translated anew, %2 left alone.</source>
        <translation>上次更改：%1 句重新翻译，%2 句保持不变。</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>关系图</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %Ln line(s)</source>
        <translation>
            <numerusform>%1，%2，%Ln 条连线</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::GraphView</name>
    <message>
        <source>Exporting the graph</source>
        <translation>正在导出关系图</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>导出关系图</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Show what is only suggested, dashed</source>
        <translation>以虚线显示尚为建议的内容</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>含建议</translation>
    </message>
    <message>
        <source>Names in</source>
        <translation>名称语言</translation>
    </message>
    <message>
        <source>Both names</source>
        <translation>两种名称</translation>
    </message>
    <message>
        <source>Original names</source>
        <translation>原文名称</translation>
    </message>
    <message>
        <source>English names</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Filter the graph</source>
        <translation>筛选关系图</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Review the suggestions</source>
        <translation>去审核建议</translation>
    </message>
    <message>
        <source>Next node</source>
        <translation>下一个节点</translation>
    </message>
    <message>
        <source>Previous node</source>
        <translation>上一个节点</translation>
    </message>
    <message>
        <source>Only the neighbours of the selected node</source>
        <translation>只看选中节点的相邻节点</translation>
    </message>
    <message>
        <source>Show or hide suggestions</source>
        <translation>显示或隐藏建议</translation>
    </message>
    <message>
        <source>Draw the graph afresh</source>
        <translation>重新绘制关系图</translation>
    </message>
    <message>
        <source>Export the graph as %1…</source>
        <translation>将关系图导出为 %1…</translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation>正在绘制关系图</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>还没有连线</translation>
    </message>
    <message>
        <source>A line is drawn when a person has accepted what it rests on. Accept a buyer and a supplier of the same purchase, and they appear here.</source>
        <translation>连线所依据的内容经人工采纳后才会画出。采纳同一采购的采购人和供应商，它们就会出现在这里。</translation>
    </message>
    <message>
        <source>Import documents first; what is found in them and accepted is tied together here.</source>
        <translation>请先导入文件；其中被发现并采纳的内容会在这里连接起来。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 条连线</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a line to see the words that prove it. Click a node to see what is known of it.</source>
        <translation>点击连线查看作为证据的原文。点击节点查看已知信息。</translation>
    </message>
    <message>
        <source>Open the entity</source>
        <translation>打开实体</translation>
    </message>
    <message>
        <source>Where it is named</source>
        <translation>提及之处</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Suggested only</source>
        <translation>仅为建议</translation>
    </message>
    <message>
        <source>Nobody has accepted all of what this rests on.</source>
        <translation>它所依据的内容尚未全部经人采纳。</translation>
    </message>
    <message numerus="yes">
        <source>What proves it: %Ln quote(s)</source>
        <translation>
            <numerusform>证据：%Ln 条引文</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Header</name>
    <message>
        <source>Search source and translation</source>
        <translation>搜索原文和译文</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>案卷：%1</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::HitsModel</name>
    <message>
        <source>%1 · in the file&apos;s name</source>
        <translation>%1 · 文件名中</translation>
    </message>
    <message>
        <source>%1 · page %2 · in the translation</source>
        <translation>%1 · 第 %2 页 · 译文中</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <translation>%1 · 第 %2 页</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Importer</name>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>正在翻译</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>正在标注</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Inspector</name>
    <message>
        <source>Why this is here</source>
        <translation>为何在此</translation>
    </message>
    <message>
        <source>Select underlined words to see what they are taken for, and why.</source>
        <translation>选择带下划线的文字，查看它被识别为什么以及原因。</translation>
    </message>
    <message>
        <source>Original words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>In translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>a person, by hand</source>
        <translation>人工标注</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Concluded from other words: it is not written there.</source>
        <translation>由其他文字推断得出，原文并未写明。</translation>
    </message>
    <message>
        <source>Personal data: keep it only where the story needs it.</source>
        <translation>个人信息：只在报道需要时保留。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已失位</translation>
    </message>
    <message>
        <source>The words were not found again after the page was read anew.</source>
        <translation>页面重新识读后未能再找到这些文字。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>重新决定</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>也见于</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::JobsBar</name>
    <message>
        <source>%1/s</source>
        <comment>a rate, per second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>a rate, per minute</comment>
        <translation>%1/分钟</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>进行中的任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 — paused</source>
        <translation>%1 — 已暂停</translation>
    </message>
    <message>
        <source>Nothing is lost. It goes on where it stopped, also after a restart.</source>
        <translation>没有任何损失。任务会从中断处继续，重启后也一样。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 — stopping…</source>
        <translation>%1 — 正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of all: 12 of 40 pages</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time left</comment>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>另有 %Ln 项等待</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::MainWindow</name>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Stopped. What is done is kept; the rest goes on when you import again or open the case anew.</source>
        <translation>已停止。已完成的部分会保留；再次导入或重新打开案卷时继续其余部分。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 份文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s), listed with their reasons.</source>
        <translation>
            <numerusform>%Ln 个问题，已列出原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to review.</source>
        <translation>
            <numerusform>有 %Ln 条建议待审阅。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — Tendertrail</source>
        <translation>%1 — Tendertrail</translation>
    </message>
    <message>
        <source>%1 — %2 — Tendertrail</source>
        <comment>place, case</comment>
        <translation>%1 — %2 — Tendertrail</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>新建案卷…</translation>
    </message>
    <message>
        <source>An empty case, into which you bring your own documents.</source>
        <translation>一个空案卷，供您导入自己的文件。</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>打开案卷…</translation>
    </message>
    <message>
        <source>A case folder (.ttcase) from this computer or a drive.</source>
        <translation>本机或外接磁盘上的案卷文件夹（.ttcase）。</translation>
    </message>
    <message>
        <source>Look at the sample case</source>
        <translation>查看示例案卷</translation>
    </message>
    <message>
        <source>Eight reconstructed notices, to see what the program does with them.</source>
        <translation>八份重构的公告，看看程序如何处理。</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Check all hashes</source>
        <translation>校验全部哈希值</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>关闭案卷</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation>在本文件中搜索</translation>
    </message>
    <message>
        <source>Search in the whole case</source>
        <translation>在整个案卷中搜索</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation>此处的快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>复制此处的链接</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>前往：%1</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Where shall the case be kept?</source>
        <translation>案卷保存在哪里？</translation>
    </message>
    <message>
        <source>My case</source>
        <translation>我的案卷</translation>
    </message>
    <message>
        <source>Cases (*.ttcase)</source>
        <translation>案卷 (*.ttcase)</translation>
    </message>
    <message>
        <source>Open a case folder (.ttcase)</source>
        <translation>打开案卷文件夹（.ttcase）</translation>
    </message>
    <message>
        <source>Sample case</source>
        <translation>示例案卷</translation>
    </message>
    <message>
        <source>Import a folder with everything in it</source>
        <translation>导入文件夹及其全部内容</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Checking hashes</source>
        <translation>正在校验哈希值</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s) and entries are as they were when they came in.</source>
        <translation>
            <numerusform>全部 %Ln 个文件和记录均与收入时一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found; the first: %1, %2</source>
        <translation>
            <numerusform>发现 %Ln 个问题，第一个：%1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>The link to this place is in the clipboard.</source>
        <translation>此处的链接已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Enter a password for locked documents…</source>
        <translation>为加锁文件输入密码…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Locked documents</source>
        <translation>加锁的文件</translation>
    </message>
    <message>
        <source>The password is tried on every locked document of this case. What it opens is remembered in the case, so that its pages can be shown again; nothing exports it.</source>
        <translation>此密码将用于本案卷中所有加锁的文件。成功打开的文件会在案卷中记住密码，以便再次显示其页面；任何导出都不含密码。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Watch a folder: what is put there is imported</source>
        <translation>监视文件夹：放入其中的文件会自动导入</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>停止监视 %1</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::MatchesPane</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>The two are one. Ctrl+Z takes it back.</source>
        <translation>两者是同一个。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>是两个</translation>
    </message>
    <message>
        <source>The pair is not suggested again. Ctrl+Z takes it back.</source>
        <translation>不再建议这一对。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Names that may be one</source>
        <translation>可能是同一个的名称</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may be one</source>
        <translation>
            <numerusform>%Ln 对可能是同一个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::OfferButton</name>
    <message>
        <source>memory, %1 alike</source>
        <translation>翻译记忆，相似度 %1</translation>
    </message>
    <message>
        <source>made for: %1</source>
        <translation>原句：%1</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::PageCanvas</name>
    <message>
        <source>Picture of the page</source>
        <translation>页面图像</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在绘制页面…</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::PurchasesModel</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>采购人</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Cloud provider</source>
        <translation>云服务商</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>芯片</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::PurchasesView</name>
    <message>
        <source>Review the suggestions</source>
        <translation>去审核建议</translation>
    </message>
    <message>
        <source>Show or hide suggestions</source>
        <translation>显示或隐藏建议</translation>
    </message>
    <message>
        <source>Filter the purchases</source>
        <translation>筛选采购</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Show what is only suggested</source>
        <translation>显示尚为建议的内容</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>含建议</translation>
    </message>
    <message>
        <source>Filter purchases</source>
        <translation>筛选采购</translation>
    </message>
    <message>
        <source>No purchases yet</source>
        <translation>还没有采购</translation>
    </message>
    <message>
        <source>Notices, awards and contracts of one project are joined here once a person has accepted what they say.</source>
        <translation>同一项目的公告、中标结果和合同，其内容经人工采纳后会在这里汇总。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchases</source>
        <translation>
            <numerusform>%Ln 项采购</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a purchase to see its stages and its proof.</source>
        <translation>选择一项采购，查看其阶段和证据。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>采购意向</translation>
    </message>
    <message>
        <source>Tender notice</source>
        <translation>招标公告</translation>
    </message>
    <message>
        <source>Award notice</source>
        <translation>中标公告</translation>
    </message>
    <message>
        <source>Contract notice</source>
        <translation>合同公告</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>未见到</translation>
    </message>
    <message>
        <source>The documents disagree</source>
        <translation>文件相互矛盾</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，见 %2</translation>
    </message>
    <message>
        <source>In translation</source>
        <translation>译文</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::QuoteList</name>
    <message>
        <source>Proof</source>
        <translation>证据</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>Open the page with these words marked</source>
        <translation>打开页面并标出这些文字</translation>
    </message>
    <message>
        <source>Open %1, page %2</source>
        <translation>打开 %1，第 %2 页</translation>
    </message>
    <message>
        <source>suggested by %1, not accepted yet</source>
        <translation>由 %1 建议，尚未采纳</translation>
    </message>
    <message>
        <source>%1 · accepted by %2</source>
        <translation>%1 · 由 %2 采纳</translation>
    </message>
    <message>
        <source> · concluded, not written there</source>
        <translation> · 推断得出，原文未写明</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Rail</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::ReaderView</name>
    <message>
        <source>Tag as</source>
        <translation>标注为</translation>
    </message>
    <message>
        <source>Keep as a clip</source>
        <translation>保留为摘录</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>Kept among the evidence.</source>
        <translation>已保留到证据中。</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>已连同出处复制。</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>编辑译文</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一个文件</translation>
    </message>
    <message>
        <source>Approve the translation</source>
        <translation>认可译文</translation>
    </message>
    <message>
        <source>Accept the selected suggestion</source>
        <translation>采纳选中的建议</translation>
    </message>
    <message>
        <source>Reject the selected suggestion</source>
        <translation>拒绝选中的建议</translation>
    </message>
    <message>
        <source>Keep the words as a clip</source>
        <translation>将文字保留为摘录</translation>
    </message>
    <message>
        <source>Tag the words as…</source>
        <translation>将文字标注为…</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln</source>
        <translation>
            <numerusform>共 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>recognised: %1, %2 sure</source>
        <translation>文字识别：%1，把握 %2</translation>
    </message>
    <message>
        <source>text of the file</source>
        <translation>文件自带文本</translation>
    </message>
    <message>
        <source>Gist, not a translation</source>
        <translation>大意，并非正式译文</translation>
    </message>
    <message>
        <source>Made on this machine from rules, a glossary and a dictionary, word by word. Good for finding what matters; have a sentence checked before you quote it.</source>
        <translation>由本机根据规则、术语表和词典逐词生成。适合用来发现要点；引用之前请找人核对。</translation>
    </message>
    <message>
        <source>This page is a picture without text and has not been recognised yet. Import the document again with recognition.</source>
        <translation>此页是没有文本的图像，尚未进行文字识别。请启用识别后重新导入该文件。</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>此页没有文字。</translation>
    </message>
    <message>
        <source>Correct the words</source>
        <translation>改正文字</translation>
    </message>
    <message>
        <source>Correct the line</source>
        <translation>改正整行</translation>
    </message>
    <message>
        <source>Doubtful words</source>
        <translation>存疑文字</translation>
    </message>
    <message>
        <source>Add to the glossary…</source>
        <translation>加入术语表…</translation>
    </message>
    <message>
        <source>Glossary of this case</source>
        <translation>本案术语表</translation>
    </message>
    <message>
        <source>“%1” is always to be rendered as:</source>
        <translation>“%1”一律译为：</translation>
    </message>
    <message>
        <source>Translating what holds “%1”</source>
        <translation>正在重译含有“%1”的内容</translation>
    </message>
    <message>
        <source>“%1” is in the glossary: %2 translated anew, %3 left to you.</source>
        <translation>“%1”已加入术语表：重译 %2 处，%3 处留给您处理。</translation>
    </message>
    <message>
        <source>Look the word up</source>
        <translation>查词</translation>
    </message>
    <message>
        <source>Add the words to the glossary…</source>
        <translation>将文字加入术语表…</translation>
    </message>
    <message>
        <source>Tag the region as</source>
        <translation>将区域标为</translation>
    </message>
    <message>
        <source>Tag a region</source>
        <translation>标注区域</translation>
    </message>
    <message>
        <source>There are no words in this region. What does it say?</source>
        <translation>此区域没有文字。它写的是什么？</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Glossary of this case…</source>
        <translation>本案术语表…</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::ReviewModel</name>
    <message>
        <source>%1: %2, %3, page %4</source>
        <translation>%1：%2，%3，第 %4 页</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::ReviewView</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Decided so far</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Filter suggestions</source>
        <translation>筛选建议</translation>
    </message>
    <message>
        <source>Which suggestions</source>
        <translation>哪些建议</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which field</source>
        <translation>哪个字段</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>所有字段</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>下一条建议</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>上一条建议</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>重新决定</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>See the whole page</source>
        <translation>查看整页</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Filter the suggestions</source>
        <translation>筛选建议</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>还没有可审核的内容</translation>
    </message>
    <message>
        <source>Import documents: buyers, suppliers, amounts, chips and clouds that are found in them come here to be accepted or rejected.</source>
        <translation>请导入文件：其中发现的采购人、供应商、金额、芯片和云服务会来到这里，由您采纳或拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln decided</source>
        <translation>
            <numerusform>%Ln 条全部已决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln 条待决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided. See what follows from it in the graph.</source>
        <translation>全部已决定。可在关系图中查看结果。</translation>
    </message>
    <message>
        <source>No suggestion fits the filters.</source>
        <translation>没有符合筛选条件的建议。</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %Ln suggestion(s) of one rule. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已采纳同一规则的 %Ln 条建议。按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept as</source>
        <translation>采纳为</translation>
    </message>
    <message>
        <source>Accept with another spelling</source>
        <translation>更正写法并采纳</translation>
    </message>
    <message>
        <source>The proof stays as it stands on the page.</source>
        <translation>证据仍按页面原样保留。</translation>
    </message>
    <message>
        <source>Only organisations and products can be merged.</source>
        <translation>只有机构和产品可以合并。</translation>
    </message>
    <message>
        <source>There is no entity yet that it could be.</source>
        <translation>还没有可对应的实体。</translation>
    </message>
    <message>
        <source>Accept as the same as</source>
        <translation>采纳并视为同一个</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Running the rules again</source>
        <translation>正在重新运行规则</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>A accept · R reject · T role · E spelling · M merge · J K next, previous · O open page</source>
        <translation>A 采纳 · R 拒绝 · T 角色 · E 写法 · M 合并 · J K 下一条、上一条 · O 打开页面</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>队列顺序</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
    </message>
    <message>
        <source>Which document</source>
        <translation>哪个文件</translation>
    </message>
    <message>
        <source>Accept with another role</source>
        <translation>更改角色并采纳</translation>
    </message>
    <message>
        <source>Accept as an entity that is there</source>
        <translation>采纳为已有实体</translation>
    </message>
    <message>
        <source>Run the rules again on all documents</source>
        <translation>对所有文件重新运行规则</translation>
    </message>
    <message>
        <source>Accept all of this rule that are as sure, after a sample</source>
        <translation>抽样查看后采纳此规则下同等把握的全部建议</translation>
    </message>
    <message>
        <source>More: type a document&apos;s name above</source>
        <translation>更多：请在上方输入文件名</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SampleDialog</name>
    <message>
        <source>Look at a sample first</source>
        <translation>先看样本</translation>
    </message>
    <message numerus="yes">
        <source>The rule %1 makes %Ln open suggestion(s) that are as sure as this one. Look at these: A right, R wrong.</source>
        <translation>
            <numerusform>规则 %1 有 %Ln 条同等把握的待定建议。请先看这些：A 正确，R 错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>Right (A)</source>
        <translation>正确 (A)</translation>
    </message>
    <message>
        <source>Wrong (R)</source>
        <translation>错误 (R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>仅这些</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>已看 %1 / %2</translation>
    </message>
    <message>
        <source>All of the sample are right.</source>
        <translation>样本全部正确。</translation>
    </message>
    <message>
        <source>%1 of %2 are wrong: expect about as many among the others.</source>
        <translation>%2 条中有 %1 条错误：其余部分大概也有同样比例。</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %Ln</source>
        <translation>
            <numerusform>采纳全部 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SearchPanel</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation>在本文件中搜索</translation>
    </message>
    <message>
        <source>Search source and translation</source>
        <translation>搜索原文和译文</translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>本文件中</translation>
    </message>
    <message>
        <source>In the whole case</source>
        <translation>整个案卷中</translation>
    </message>
    <message>
        <source>Nothing to look for yet</source>
        <translation>还没有可搜索的内容</translation>
    </message>
    <message>
        <source>Type a word. “…” keeps words together, OR finds either, a leading - leaves out, * ends a Latin word early.</source>
        <translation>请输入词语。“…”表示连续词组，OR 表示任一，前置 - 表示排除，* 用于拉丁词的前缀匹配。</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>Try fewer characters, or the Chinese word: simplified finds traditional, A100 is found inside NVIDIAA100.</source>
        <translation>请减少字数，或改用中文词语：简体可找到繁体，A100 可在 NVIDIAA100 中找到。</translation>
    </message>
    <message numerus="yes">
        <source>first %1 of %Ln hit(s)</source>
        <translation>
            <numerusform>共 %Ln 条，显示前 %1 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln 条结果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SegmentEditor</name>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Enter keeps · Ctrl+Enter approves · Esc leaves</source>
        <translation>Enter 保存 · Ctrl+Enter 审阅通过 · Esc 离开</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SegmentsPane</name>
    <message>
        <source>Source text and translation</source>
        <translation>原文与译文</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::SettingsView</name>
    <message>
        <source>Translate the case anew with the server</source>
        <translation>用服务器重新翻译案卷</translation>
    </message>
    <message>
        <source>Copy what works on this computer</source>
        <translation>复制本机运行情况</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>The built-in engine translates on this computer and needs no network. A server can be used instead, for a case whose text may leave this computer. It is asked for nothing until you allow it here.</source>
        <translation>内置引擎在本机翻译，不需要网络。如果案卷文字可以离开本机，也可以改用服务器；在您于此处允许之前，不会向它发送任何请求。</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>服务器类型</translation>
    </message>
    <message>
        <source>LibreTranslate</source>
        <translation>LibreTranslate</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Kept until the program ends, written nowhere</source>
        <translation>仅保留到程序结束，不写入磁盘</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Allow text of this case to be sent to this address</source>
        <translation>允许将本案卷的文字发送到此地址</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Tendertrail %1. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Tendertrail %1。自由软件，依据 GNU 通用公共许可证第 3 版或更新版本发布；不附带任何担保。</translation>
    </message>
    <message>
        <source>No address, no network.</source>
        <translation>没有地址，就不使用网络。</translation>
    </message>
    <message>
        <source>This is not an address: it begins with https:// or http://.</source>
        <translation>这不是有效地址：地址应以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>This server runs on this computer: the text does not leave it.</source>
        <translation>该服务器在本机运行：文字不会离开本机。</translation>
    </message>
    <message>
        <source>The way to this server is not encrypted: others on the way can read the text.</source>
        <translation>与该服务器的连接未加密：途中他人可以读取文字。</translation>
    </message>
    <message>
        <source>Whoever runs this server can read the text. The consent is written into the case&apos;s log and can be taken back.</source>
        <translation>服务器的运营者可以读取文字。此项同意会写入案卷日志，并可随时收回。</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>正在翻译</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) translated.</source>
        <translation>
            <numerusform>已翻译 %Ln 个句段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>正在检查本机</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>OpenAI-compatible (Ollama, llama-server)</source>
        <translation>OpenAI 兼容（Ollama、llama-server）</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer, never in a case</source>
        <translation>保存在本机的钥匙串中，绝不写入案卷</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Sends one sentence about the weather, nothing of a case.</source>
        <translation>只发送一句关于天气的话，不含任何案卷内容。</translation>
    </message>
    <message>
        <source>Remember approved translations for other cases</source>
        <translation>记住审阅通过的译文，供其他案卷使用</translation>
    </message>
    <message>
        <source>In a file of your own on this computer. Within a case they are always remembered.</source>
        <translation>保存在本机上您自己的文件中。在同一案卷内始终会记住。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>正在测试连接</translation>
    </message>
    <message>
        <source>It works: “%1”</source>
        <translation>连接正常：“%1”</translation>
    </message>
    <message>
        <source>OPUS-MT model folder, on this computer</source>
        <translation>OPUS-MT 模型文件夹（本机）</translation>
    </message>
    <message>
        <source>translateLocally, on this computer</source>
        <translation>translateLocally（本机）</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The text does not leave this computer.</source>
        <translation>文字不会离开本机。</translation>
    </message>
    <message>
        <source>Edit the catalogues</source>
        <translation>编辑目录</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Accelerators, clouds, resellers, makers, institutions and companies that are looked for in documents. You can add rows of your own.</source>
        <translation>在文件中查找的加速芯片、云服务、代理商用语、制造商、机构和公司。您可以添加自己的条目。</translation>
    </message>
    <message>
        <source>Edit the catalogues…</source>
        <translation>编辑目录…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln came back empty or not understandable and kept what they had.</source>
        <translation>
            <numerusform>%Ln 条返回为空或无法理解，保留原有译文。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder of an OPUS-MT model</source>
        <translation>OPUS-MT 模型文件夹</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::StartPage</name>
    <message>
        <source>Read Chinese tender documents beside their translation, see who bought what through whom, and show the page that proves it.</source>
        <translation>对照译文阅读中文招标文件，看清谁经由谁买了什么，并出示可作证明的页面。</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>最近的案卷</translation>
    </message>
    <message>
        <source>Or drop documents anywhere here to begin a case with them. Everything happens on this computer; no network is used unless you allow it.</source>
        <translation>也可以将文件拖到此处任意位置，直接开始一个案卷。一切都在本机进行；未经您允许，不使用网络。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开“%1”…</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::StatePanel</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Confinement not known yet</source>
        <translation>隔离状态未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln 条待审阅</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>No network is used: documents are read, recognised and translated on this computer.</source>
        <translation>未使用网络：文件的读取、识别和翻译都在本机完成。</translation>
    </message>
    <message>
        <source>Hashes not checked yet</source>
        <translation>哈希值尚未校验</translation>
    </message>
    <message>
        <source>“Check all hashes” compares every original with its SHA-256 and the custody log with its chain.</source>
        <translation>“校验全部哈希值”会将每份原件与其 SHA-256 比对，并检查保管日志的哈希链。</translation>
    </message>
    <message>
        <source>You have allowed this case&apos;s text to be sent to %1 for translation.</source>
        <translation>您已允许将本案卷的文字发送到 %1 进行翻译。</translation>
    </message>
    <message>
        <source>Hashes right, %1</source>
        <translation>哈希值正确，%1</translation>
    </message>
    <message>
        <source>Hashes wrong, %1</source>
        <translation>哈希值不符，%1</translation>
    </message>
    <message>
        <source>When every original was last compared with its SHA-256.</source>
        <translation>上一次将每份原件与其 SHA-256 比对的时间。</translation>
    </message>
    <message>
        <source>No reader</source>
        <translation>无读取程序</translation>
    </message>
    <message>
        <source>The program that reads documents could not be started. Install Tendertrail again.</source>
        <translation>无法启动文件读取程序。请重新安装 Tendertrail。</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Documents are opened by a separate program only.</source>
        <translation>文件只由独立程序打开。</translation>
    </message>
    <message>
        <source>Confined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>It has no network, writes no files, and is limited in memory and time.</source>
        <translation>该程序没有网络、不写文件，内存和时间均受限。</translation>
    </message>
    <message>
        <source>Partly confined</source>
        <translation>部分隔离</translation>
    </message>
    <message>
        <source>On this system it is not limited in: %1.</source>
        <translation>在本系统上，以下方面未受限制：%1。</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::Toasts</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>tendertrail::gui::WordCard</name>
    <message>
        <source>Glossary of this case: %1</source>
        <translation>本案术语表：%1</translation>
    </message>
    <message>
        <source>never: %1</source>
        <translation>不可译为：%1</translation>
    </message>
    <message>
        <source>Glossary: %1</source>
        <translation>术语表：%1</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln page(s) of this case</source>
        <translation>
            <numerusform>见于本案 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>nowhere else in this case</source>
        <translation>本案别处未见</translation>
    </message>
</context>
</TS>
