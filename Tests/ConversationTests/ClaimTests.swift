import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

@Suite("Every claim of the article, asked in one's own words, is judged")
struct ClaimTests {
    /// A question about each claim, in words that stand nowhere in the knowledge.
    static let questions: [(claim: String, text: String)] = [
        ("claim-01", "so is this some brand new invention or what"),
        ("claim-02", "is it right that it stimulates your skin with little needles"),
        ("claim-03", "the ad calls it noninvasive, is that true"),
        ("claim-04", "is it true any spa or doctors office can do it"),
        ("claim-05", "i read its an alternative to peels and microdermabrasion, true?"),
        ("claim-06", "is it true you can use it for acne scars"),
        ("claim-07", "is it really used for fine lines and wrinkles"),
        ("claim-08", "do people truly treat stretch marks with it, is that right"),
        ("claim-09", "is it true that it evens out bumpy texture"),
        ("claim-10", "is it true that it sorts out pigmentation problems"),
        ("claim-11", "they say it makes cellulite look better, is that so"),
        ("claim-12", "is it correct that loose skin gets better with it"),
        ("claim-13", "i heard it melts belly fat, for real?"),
        ("claim-14", "isn't microneedling just a sort of derma roller"),
        ("claim-15", "do the tiny needles really make you grow collagen, is that a fact"),
        ("claim-16", "is it true the needles destroy the top layer of my skin"),
        ("claim-17", "does breaking the outer layer make room for new collagen, true or false"),
        ("claim-18", "is it true that the needles are stainless steel"),
        ("claim-19", "the article says the needle tips are rounded, is it so"),
        ("claim-20", "can the needles be made from other stuff than steel, is that true"),
        ("claim-21", "is it true that it leaves lots of mini wounds"),
        ("claim-22", "do they really put a low level laser on the wounds afterwards"),
        ("claim-23", "is it true the laser light afterwards boosts collagen"),
        ("claim-24", "has it actually been proven in studies for acne scars"),
        ("claim-25", "have studies really shown it works on stretch mark scarring"),
        ("claim-26", "have studies shown it clears the dark marks that spots leave, is that true"),
        ("claim-27", "is it a fact that studies show melasma gets better"),
        ("claim-28", "i read it improves rosacea, true?"),
        ("claim-29", "is it true it gets rid of spider veins"),
        ("claim-30", "is it true you can have it on every part of your body"),
        ("claim-31", "does it genuinely reduce wrinkles in older skin, is that true"),
        ("claim-32", "is it right that skin gets more elastic all over the body"),
        ("claim-33", "is it true that it fades age spots from the sun"),
        (
            "claim-34",
            "do the micro injuries really work on acne scars, wrinkles and stretch marks alike"
        ),
        ("claim-35", "is it true that it fights ageing effectively and safely"),
        ("claim-36", "its not like a tattoo that can hurt and scar, right?"),
        (
            "claim-37",
            "is it only tattoos and piercings where unsterile needles cause pain and scars"
        ),
        ("claim-38", "is it true it doesn't hurt at all?"),
        ("claim-39", "is it true you can have it without any numbing or painkiller"),
        ("claim-40", "someone said this isnt a new treatment, correct?"),
        ("claim-41", "the article says its new and then says its not new, which is it"),
        ("claim-42", "is it true that its got more popular in recent years"),
        ("claim-43", "is it so popular because it really works"),
        ("claim-44", "do those fine needles really go through the surface of the skin"),
        ("claim-45", "are the needles truly a thousandth of an inch long"),
        ("claim-46", "is it true that the needles do not puncture your skin"),
        (
            "claim-47",
            "the article says they make wounds but dont puncture the skin, which is right"
        ),
        ("claim-48", "is it true the needles make microchannels"),
        ("claim-49", "is the dermis really a layer of the epidermis"),
        ("claim-50", "are the channels made by stimulating collagen, is that right"),
        ("claim-51", "is it true that collagen makes new cells grow to repair tissue"),
        ("claim-52", "is it true that you need several sessions"),
        ("claim-53", "if i have enough sessions am i bound to see results"),
        ("claim-54", "the article mentions no side effects or risks, so are there none?"),
    ]

    @Test("is answered with its verdict and correction", arguments: questions)
    func isJudged(claim: String, text: String) throws {
        let assistant = Assistants.shipped
        let expected = try #require(assistant.knowledge.claims[claim])
        let response = assistant.turn(for: text, in: DialogueState()).response
        let said = response.sentences.filter { $0.statement == claim }
        #expect(said.count == 2, "answered \(response.sentences.compactMap(\.statement))")
        #expect(said.last?.text == expected.correction)
        #expect(said.allSatisfy { !$0.sources.isEmpty })
    }

    @Test("no claim is left out of the questions")
    func coversAll() {
        #expect(
            Set(Self.questions.map(\.claim))
                == Set(Assistants.shipped.knowledge.claims.entries.map(\.id))
        )
    }

    /// Messages that hold the opposite of a claim that they are like.
    static let opposites = [
        "is it true that it hurts", "is it true that microneedling is painful",
        "is it true that it punctures the skin", "is it true it doesn't remove fat",
        "i heard it doesnt help cellulite", "is it true that it can cause dark marks",
        "doesn't it hurt?", "doesn't it remove fat?",
    ]

    @Test("the opposite of a claim gets no bare yes or no", arguments: opposites)
    func restates(text: String) throws {
        let assistant = Assistants.shipped
        let response = assistant.turn(for: text, in: DialogueState()).response
        let lead = try #require(response.sentences.first)
        #expect(!["Yes.", "No.", "In part."].contains(lead.text))
        guard let claim = lead.statement.flatMap({ assistant.knowledge.claims[$0] }) else { return }
        #expect(lead.text.contains(claim.says))
    }

    @Test("a verdict on the person's own case is not left out for a claim")
    func keepsVerdicts() {
        let text = "i'm pregnant, can i have it? and is it true that it doesn't hurt at all?"
        let response = Assistants.shipped.turn(for: text, in: DialogueState()).response
        let statements = response.sentences.compactMap(\.statement)
        #expect(statements.first == "ci-pregnancy")
        #expect(statements.contains("claim-38"))
    }
}
