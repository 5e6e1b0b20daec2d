package dev.ceyuan.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.trial.OperatorTrial;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The model that comes with the engine, on kinds of text that it was not trained on and on what it is for.
/// The passages were written for this test; the classical one is from the Analects.
class DefaultModelTest {
    private static final String STORY = "“你怎么才来？”她把伞往墙边一靠，“菜都凉了。”老李搓着手嘿嘿笑，说路上堵车，又说楼下的猫生了四只小的，他蹲着看了半天。";

    private final OperatorTrial trial = OperatorTrial.of(QualityModel.KIND);

    @ParameterizedTest
    @ValueSource(
            strings = {
                STORY,
                "今天早上六点就醒了，窗外一直下雨。给妈妈打了个电话，她说院子里的柿子红了，让我周末回去摘。下午开会开到四点，困得不行，回家路上买了两斤橘子。",
                "番茄两个切块，鸡蛋三个打散加一点盐。锅里放油，油热后先炒鸡蛋，盛出来，再放番茄炒出汁，加半勺糖，最后把鸡蛋倒回去翻两下就可以出锅了。",
                "本报讯 昨日上午，全市中小学生运动会在体育中心开幕，来自十二个区的一千四百余名运动员参加田径、游泳、跳绳等九个项目的比赛。赛事将持续到本周日。",
                "比赛第七十三分钟，客队左路起球，前锋在小禁区前沿抢点头球破门，将比分改写为二比一。此后主队大举压上，但始终没能攻破对手的十指关。",
                "飞船掠过第四颗行星的时候，导航员忽然发现，那些本该熄灭的信标一盏接一盏地亮了起来，像是有人沿着他们的航线，在黑暗里点灯。",
                "用了两个星期，说说感受：屏幕没话说，续航比上一代强不少，一天下来还剩三成电。缺点是有点重，拿久了手酸，充电口在侧面也不太方便。总体值这个价。",
                "楼主你这个情况我也遇到过，八成是路由器的问题，先重启试试，不行就把固件刷回旧版本。我家那台刷回去以后再没掉过线，希望能帮到你！",
                "王老师：您好！好久没有给您写信了。我上个月换了工作，现在在一家出版社做编辑，每天和稿子打交道，常常想起您当年改我作文时说的那句话。",
                "感冒初期多休息、多喝水，体温不超过三十八度五时一般不必急着吃退烧药。如果持续高热超过三天，或者出现呼吸困难、精神萎靡，应当及时到医院就诊。",
                "子曰：“學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？人不知而不慍，不亦君子乎？”有子曰：“其為人也孝弟，而好犯上者，鮮矣。”",
                "哈哈哈哈笑死我了，你看他那个表情！我跟你说昨天更离谱，他居然把盐当成糖放咖啡里了，还一本正经地说味道不错，我们几个差点没憋住。",
            })
    void keepsTextOfOtherKindsThanItWasTrainedOn(String text) {
        var document = trial.on(text);

        assertThat(document.isDropped()).isFalse();
        assertThat(document.measures().get("quality-model.score")).isGreaterThan(500_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "首页 | 新闻 | 财经 | 体育 | 娱乐 | 科技 | 汽车 | 房产 | 教育 | 时尚 | 登录 | 注册 | 手机版 | 客户端 | 联系我们 | 网站地图",
                "深圳装修公司 深圳装修报价 深圳装修公司 深圳办公室装修 深圳装修报价 深圳装修公司 深圳装修 深圳装修公司 深圳装修报价 深圳装修公司",
                "第1页共有商品信息展示\n第2页共有商品信息展示\n第3页共有商品信息展示\n第4页共有商品信息展示\n第5页共有商品信息展示\n第6页共有商品信息展示",
            })
    void dropsWhatIsNoText(String text) {
        assertThat(trial.on(text).isDropped()).isTrue();
    }

    @Test
    void dropsBytesReadInTheWrongCharset() {
        var bytes = STORY.getBytes(StandardCharsets.UTF_8);

        assertThat(trial.on(new String(bytes, Charset.forName("GB18030"))).isDropped())
                .isTrue();
        assertThat(trial.on(new String(bytes, StandardCharsets.ISO_8859_1)).isDropped())
                .isTrue();
    }
}
