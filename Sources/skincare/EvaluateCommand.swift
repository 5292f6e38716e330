import ArgumentParser
import Conversation
import Diagnostics
import Dialogue
import Evaluation
import Knowledge
import Language
import Responses

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `skincare evaluate`: how often labelled texts are understood.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Count how often labelled texts are understood, with 95 % intervals.",
        discussion: """
            skincare evaluate questions.jsonl              the assistant: {"text":"…","intent":"…"} a line
            skincare evaluate test.tsv --train train.tsv   the counted samples alone, on any set: text, a tab, a label
            With --validation, the margin below which a text is declined is chosen on those texts, as that with which most are right.
            """
    )

    @Argument(help: "Files of labelled texts.")
    var files: [String]

    @Option(help: "Texts in two columns that are counted as samples.")
    var train: String?

    @Option(help: "Texts in two columns on which the margin for declining is chosen.")
    var validation: String?

    @Option(help: "The label of texts that are to be declined.")
    var unknown = "oos"

    @OptionGroup var options: SharedOptions

    /// Refuses what does not go together.
    ///
    /// - Throws: `ValidationError` that says what to do.
    func validate() throws {
        if files.isEmpty { throw ValidationError("name a file of labelled texts") }
        if validation != nil, train == nil { throw ValidationError("--validation needs --train") }
    }

    /// Reads, evaluates, prints.
    ///
    /// - Throws: `ExitCode.failure` where a file has faults.
    func run() throws {
        var collector = DiagnosticCollector()
        let texts = files.flatMap { read($0, &collector) }
        let training = train.map { read($0, &collector) }
        let held = validation.map { read($0, &collector) }
        guard !collector.hasErrors else {
            Output.report(collector.diagnostics)
            throw ExitCode.failure
        }
        if let training {
            var counted = CountedEvaluation(
                training: training,
                unknown: unknown,
                tokenizer: Tokenizer()
            )
            if let held { counted.chooseThreshold(on: held) }
            Output.say("margin             \(counted.threshold)")
            return counted.evaluation(on: texts).lines.forEach(Output.say)
        }
        try evaluation(of: texts).lines.forEach(Output.say)
    }

    private func evaluation(of texts: [LabelledText]) throws -> Evaluation {
        let assistant = try options.assistant()
        let declined = Set(
            assistant.knowledge.intents.entries.filter { $0.answer == .decline }.map(\.label)
        )
        var evaluation = Evaluation { declined.contains($0) }
        for text in texts {
            let act = assistant.turn(for: text.text, in: DialogueState()).response.act
            // A miss says nothing on the question, whatever it was taken for.
            evaluation.add(text, found: act.kind == .miss ? [] : act.intents)
        }
        return evaluation
    }

    private func read(_ path: String, _ collector: inout DiagnosticCollector) -> [LabelledText] {
        guard let data = FileManager.default.contents(atPath: path) else {
            collector.error("cannot be read; name a file", at: SourcePosition(file: path))
            return []
        }
        let content = String(decoding: data, as: UTF8.self)
        return path.hasSuffix(".jsonl")
            ? LabelledTextReader.texts(
                inJSONLines: content,
                named: path,
                reportingTo: &collector
            )
            : LabelledTextReader.texts(inColumns: content, named: path, reportingTo: &collector)
    }
}
