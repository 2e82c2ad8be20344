// What is being taken in, asked for again while anything is.
import { useEffect } from 'preact/hooks';
import { getIntake, type Intake, type IntakeScope } from '../api/intake';
import { useLoaded, type Loaded } from '../shared/use_loaded';

const pollMs = 2000;

export const isWorking = (intake: Intake | null) => intake !== null && intake.waiting + intake.working > 0;

export function useIntake(scope: IntakeScope): Loaded<Intake> {
  const intake = useLoaded(() => getIntake(scope), JSON.stringify(scope));
  const working = isWorking(intake.value);
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => {
      if (!document.hidden) void intake.reload();
    }, pollMs);
    return () => clearInterval(timer);
  }, [working, intake.reload]);
  return intake;
}
