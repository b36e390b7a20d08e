// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What specifications say that a thing does, has several of, or is like.
class FeaturesTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }

    void readsManners_data()
    {
        QTest::addColumn<QString>("english");
        row("自动生成月报。", "Automatically generate monthly report.");
        row("动态调整线程。", "Dynamically adjust thread.");
        row("支持自动备份日志。", "Supports automatically backing up the log.");
        row("自动识别系统", "Automatic recognition system");
        row("对视频进行实时分析。", "Carry out real-time analysis of the video.");
    }
    void readsManners() { compare(); }

    void readsQualities_data()
    {
        QTest::addColumn<QString>("english");
        row("精度高、稳定性好", "High accuracy and good stability");
        row("噪声小，强度高", "Low noise, high strength");
        row("误差应小于±3%", "The error shall be less than ±3%");
    }
    void readsQualities() { compare(); }

    void readsSeveral_data()
    {
        QTest::addColumn<QString>("english");
        row("多协议网关", "Multi-protocol gateway");
        row("系统应支持多仓库。", "The system shall support multiple warehouses.");
        row("所有部件应采用铝合金。", "All components shall use aluminium alloy.");
        row("提供各种接口。", "Provide various interfaces.");
    }
    void readsSeveral() { compare(); }

    void readsWhatLiesBetween_data()
    {
        QTest::addColumn<QString>("english");
        row("网关与平台之间的接口", "Interface between gateway and platform");
        row("实现各部门之间的信息共享", "Achieve information sharing between departments");
        row("各子系统之间应互联互通。", "All subsystems shall interconnect.");
        row("实现对人员、车辆的管理", "Achieve the management of personnel and vehicle");
    }
    void readsWhatLiesBetween() { compare(); }

    void readsOneOfSeveral_data()
    {
        QTest::addColumn<QString>("english");
        row("可靠性是系统的设计目标之一", "Reliability is one of the design objectives of the system");
        row("作为核心部件之一", "As one of the core components");
        row("提供只读、读写两种权限", "Provide two kinds of permissions: read-only, read and write");
        row("具备良好的扩展能力也是平台的要求", "Having good expansion capability also is requirements of the platform");
    }
    void readsOneOfSeveral() { compare(); }

    void readsMeans_data()
    {
        QTest::addColumn<QString>("english");
        row("通过减少接头、简化线路，降低故障率。", "By reducing connector and simplifying line, reduce the failure rate.");
        row("采用缓存来提高性能", "Use cache to improve performance");
        row("采购2台设备进行替换", "Procure 2 equipment for replacement");
        row("对于痕量分析，检测限应达到ppb级别", "For trace analysis, the detection limit shall reach ppb level");
    }
    void readsMeans() { compare(); }

    void readsWhatIsMadeOfAThing_data()
    {
        QTest::addColumn<QString>("english");
        row("将平台服务拆分为独立单元", "Split platform service into independent unit");
        row("将系统划分为三个区域", "Divide system into three areas");
        row("数据应进行加密", "The data shall be encrypted");
        row("地址应按要求进行统一规划", "The address shall be uniformly planned as required");
        row("TB级数据", "TB-level data");
        row("《涂料检验方法》", "Inspection Method for Paint"); // no law
        row("《医用电器环境要求及试验方法》", "Requirements and Test Methods for Medical Electrical Appliance Environment");
    }
    void readsWhatIsMadeOfAThing() { compare(); }

    void readsWhatAThingIsLike_data()
    {
        QTest::addColumn<QString>("english");
        row("具有测量准确、性能稳定等特点", "Has accurate measurement, stable performance and other features");
        row("实现流程的标准化和自动化", "Achieve the standardisation and automation of process");
        row("采用技术先进、性能稳定的系统", "Use system with advanced technology and stable performance");
        row("安装方便，维护简单。", "Easy to install, easy to maintain.");
        row("提供稳定、高效、安全的服务", "Provide stable, efficient and safe service");
        row("提供标准化的接口。", "Provide standardised interface.");
        row("高度集成的模块", "Highly integrated module");
        row("外壳、支架坚固耐磨。", "Housing, bracket are sturdy and wear-resistant.");
    }
    void readsWhatAThingIsLike() { compare(); }

    void readsWhatIsPartOfIt_data()
    {
        QTest::addColumn<QString>("english");
        row("包括运费在内的所有费用", "All costs including freight");
        row("集成多种传感器（如红外、激光雷达）。", "Integrate various sensors (such as infrared, lidar).");
        row("部分设备支持热插拔。", "Some equipment supports hot swapping.");
        row("平台应提供训练、推理、评测的能力。", "The platform shall provide the capability of training, inference and evaluation.");
    }
    void readsWhatIsPartOfIt() { compare(); }

    void readsWhereItLeads_data()
    {
        QTest::addColumn<QString>("english");
        row("便于与现有平台对接。", "Facilitate connection with existing platform.");
        row("根据测量值计算出浓度。", "Calculate concentration according to the measurement value.");
        row("业务系统支持医生查看病历。", "The business system supports the doctor viewing the medical record.");
        row("确保在各种环境下稳定运行。", "Ensure stable operation under various environments.");
    }
    void readsWhereItLeads() { compare(); }

    void readsByWhichMeans_data()
    {
        QTest::addColumn<QString>("english");
        row("支持通过短信、邮件等方式发送通知", "Supports sending notice through text message, mail and other methods");
        row("支持以图表、列表等形式展示数据", "Supports displaying data in chart, list and other forms");
        row("支持从不同维度对数据进行统计分析", "Supports conducting statistical analysis for data from different dimension");
        row("用户可自行定义表单和流程", "The user may define form and process on its own");
        row("系统所采用的技术应成熟可靠", "The technology used by the system shall be mature and reliable");
        row("各模块之间互不影响", "All modules do not affect each other");
    }
    void readsByWhichMeans() { compare(); }

    void readsWhatHappens_data()
    {
        QTest::addColumn<QString>("english");
        row("系统提供完善的日志管理功能。", "The system provides sound log management function.");
        row("用户登录时需进行身份验证。", "The user shall conduct identity verification when logging in.");
        row("根据需求提供个性化服务。", "Provide personalised service according to requirements.");
        row("通过对日志的分析和挖掘，发现隐患。", "Through analysis of the log and excavation, find the hidden danger.");
        row("可导出为表格", "Can export as form");
        row("避免因停电造成数据丢失", "Avoid data loss caused by power cut");
        row("服务器与存储之间采用高速互联", "Use high-speed interconnect between server and storage");
    }
    void readsWhatHappens() { compare(); }

    void readsHowMuchAndWhen_data()
    {
        QTest::addColumn<QString>("english");
        row("最大支持16个插槽", "Supports up to 16 slots");
        row("支持20点触控", "Supports 20 point touch");
        row("系统应7×24小时连续稳定运行。", "The system shall continuously stably operate on a 7×24 basis.");
        row("支持一键优化图像", "Supports optimising image with one click");
        row("密码应加密存储", "The password shall be stored in encrypted form");
        row("到货后由供应商安装设备。", "After the arrival of goods, the supplier installs equipment.");
        row("按时间、类型等条件查询日志。", "Query the log by time, type and other conditions.");
    }
    void readsHowMuchAndWhen() { compare(); }

    void readsWhatDevicesCan_data()
    {
        QTest::addColumn<QString>("english");
        row("平台可与消防系统联动。", "The platform can link with the fire protection system.");
        row("供应商可更换设备。", "The supplier may replace equipment.");
    }
    void readsWhatDevicesCan() { compare(); }

    void readsSupport_data()
    {
        QTest::addColumn<QString>("english");
        row("支持根据用户权限显示菜单", "Supports displaying menu according to user permissions");
        row("支持为教师提供备课功能", "Supports providing the teachers with lesson preparation function");
    }
    void readsSupport() { compare(); }
};

QTEST_APPLESS_MAIN(FeaturesTest)
#include "features_test.moc"
