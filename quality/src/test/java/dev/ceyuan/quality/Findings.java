package dev.ceyuan.quality;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Looks through one source after another for places that break a rule.
final class Findings {
    private static final int MAX_METHOD_LINES = 40;
    private static final int MAX_PARAMETERS = 4;
    private static final Set<String> EMPTY_WORDS =
            Set.of("Impl", "Manager", "Util", "Utils", "Helper", "Data", "Info", "Base", "Common");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern CONSTANT = Pattern.compile("(\\w+\\.)?[A-Z][A-Z0-9_]*");
    private static final Pattern TEST_KINDS = Pattern.compile(".*(Test|Properties|Simulation|OracleTest|IT|Journey)");

    private final SourceTree sources;
    private final List<String> places;

    Findings(SourceTree sources, List<String> places) {
        this.sources = sources;
        this.places = places;
    }

    void longMethods(CompilationUnitTree unit) {
        methods(unit, method -> sources.linesOfCode(unit, method) > MAX_METHOD_LINES);
    }

    /// Constructors of records are excepted, private ones too (only the type itself calls them), and so are
    /// overrides, whose shape is someone else's.
    void wideMethods(CompilationUnitTree unit) {
        methods(
                unit,
                method -> method.getParameters().size() > MAX_PARAMETERS
                        && !isAnnotated(method.getModifiers(), "Override")
                        && !isPrivateConstructor(method)
                        && !isCanonicalRecordConstructor(unit, method));
    }

    void emptyTypeNames(CompilationUnitTree unit) {
        types(unit, type -> WORDS.splitAsStream(type.getSimpleName()).anyMatch(EMPTY_WORDS::contains));
    }

    void looseFields(CompilationUnitTree unit) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                for (var member : type.getMembers()) {
                    if (member instanceof VariableTree field
                            && isLoose(field.getModifiers())
                            && !isFixtureOf(type, field)) {
                        add(unit, field);
                    }
                }
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
    }

    void swallowedExceptions(CompilationUnitTree unit) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitCatch(CatchTree clause, @Nullable Void nothing) {
                var caught = clause.getParameter().getType().toString();
                var wide = caught.equals("Exception") || caught.equals("Throwable");
                var empty = clause.getBlock().getStatements().isEmpty();
                if (empty || (wide && !clause.getBlock().toString().contains("throw"))) {
                    addUnlessExplained(unit, clause);
                }
                return super.visitCatch(clause, nothing);
            }
        }.scan(unit, null);
    }

    /// `sql(…)` takes a literal, a text block or a constant; a literal may be joined only with constants.
    void builtSql(CompilationUnitTree unit) {
        if (sources.isTest(unit)) {
            return;
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                if (call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("sql")
                        && !call.getArguments().isEmpty()
                        && !isConstant(call.getArguments().getFirst())) {
                    add(unit, call);
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(unit, null);
    }

    void lazyTests(CompilationUnitTree unit) {
        if (!sources.isTest(unit)) {
            return;
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                if (call.getMethodSelect().toString().equals("Thread.sleep")) {
                    add(unit, call);
                }
                return super.visitMethodInvocation(call, nothing);
            }

            @Override
            public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
                if (annotation.getAnnotationType().toString().equals("Disabled")) {
                    add(unit, annotation);
                }
                return super.visitAnnotation(annotation, nothing);
            }
        }.scan(unit, null);
    }

    void unwantedImports(CompilationUnitTree unit) {
        imports(unit, name -> name.startsWith("lombok.") || name.contains("mockito") || name.contains("easymock"));
    }

    void frameworksInEngines(CompilationUnitTree unit) {
        var path = sources.pathOf(unit);
        if (path.startsWith("engines/") || path.startsWith("libraries/")) {
            imports(unit, name -> name.startsWith("org.springframework") || name.startsWith("org.slf4j"));
        }
    }

    void testsOfNoKind(CompilationUnitTree unit) {
        if (!sources.isTest(unit)) {
            return;
        }
        types(
                unit,
                type -> unit.getTypeDecls().contains(type)
                        && type.getMembers().stream().anyMatch(Findings::isTestMethod)
                        && !TEST_KINDS.matcher(type.getSimpleName()).matches());
    }

    private static boolean isTestMethod(Tree member) {
        return member instanceof MethodTree method
                && (isAnnotated(method.getModifiers(), "Test")
                        || isAnnotated(method.getModifiers(), "ParameterizedTest"));
    }

    private static boolean isLoose(ModifiersTree modifiers) {
        var flags = modifiers.getFlags();
        var mutableStatic = flags.contains(Modifier.STATIC) && !flags.contains(Modifier.FINAL);
        return mutableStatic || isAnnotated(modifiers, "Autowired") || isAnnotated(modifiers, "Value");
    }

    /// JUnit itself sets a `@TempDir`, and makes what a test class shares in a static `@BeforeAll` method,
    /// so these fields cannot be final.
    private static boolean isFixtureOf(ClassTree type, VariableTree field) {
        if (isAnnotated(field.getModifiers(), "TempDir")) {
            return true;
        }
        return type.getMembers().stream()
                .anyMatch(member -> member instanceof MethodTree method
                        && isAnnotated(method.getModifiers(), "BeforeAll")
                        && method.getBody().toString().contains(field.getName() + " = "));
    }

    private static boolean isConstant(ExpressionTree argument) {
        return switch (argument) {
            case LiteralTree _ -> true;
            case ConditionalExpressionTree choice ->
                isConstant(choice.getTrueExpression()) && isConstant(choice.getFalseExpression());
            case BinaryTree sum -> isConstant(sum.getLeftOperand()) && isConstant(sum.getRightOperand());
            default -> CONSTANT.matcher(argument.toString()).matches();
        };
    }

    private static boolean isAnnotated(ModifiersTree modifiers, String simpleName) {
        return modifiers.getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals(simpleName));
    }

    private static boolean isPrivateConstructor(MethodTree method) {
        return method.getName().contentEquals("<init>")
                && method.getModifiers().getFlags().contains(Modifier.PRIVATE);
    }

    private static boolean isCanonicalRecordConstructor(CompilationUnitTree unit, MethodTree method) {
        if (!method.getName().contentEquals("<init>")) {
            return false;
        }
        var found = new boolean[1];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                found[0] |=
                        type.getKind() == Tree.Kind.RECORD && type.getMembers().contains(method);
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        return found[0];
    }

    private void methods(CompilationUnitTree unit, Predicate<MethodTree> broken) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                if (broken.test(method)) {
                    add(unit, method);
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }

    private void types(CompilationUnitTree unit, Predicate<ClassTree> broken) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                if (broken.test(type)) {
                    add(unit, type);
                }
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
    }

    private void imports(CompilationUnitTree unit, Predicate<String> unwanted) {
        for (ImportTree line : unit.getImports()) {
            if (unwanted.test(line.getQualifiedIdentifier().toString())) {
                add(unit, line);
            }
        }
    }

    private void add(CompilationUnitTree unit, Tree tree) {
        places.add(sources.placeOf(unit, tree));
    }

    private void addUnlessExplained(CompilationUnitTree unit, CatchTree clause) {
        // A catch whose variable is named `expected` or `_` says that nothing needs doing.
        var name = clause.getParameter().getName().toString();
        if (!name.isEmpty() && !name.equals("_") && !name.equals("expected")) {
            add(unit, clause);
        }
    }
}
